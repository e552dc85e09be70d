"""The search language: words to keys, the same in Python and, for browsers, in the ES modules beside."""

from .keys import search_keys

__all__ = ["search_keys"]

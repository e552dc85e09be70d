"""The search language: words to keys, the same in Python and, for browsers, in the ES modules beside."""

from .keys import search_keys
from .queries import Meaning, QueryWord, choose_meaning, query_keys
from .words import Word, count_words, split_words

__all__ = ["Meaning", "QueryWord", "Word", "choose_meaning", "count_words", "query_keys", "search_keys", "split_words"]

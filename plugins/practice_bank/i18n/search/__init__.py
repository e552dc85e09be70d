"""The search language: words to keys, the same in Python and, for browsers, in the ES modules beside."""

from .counting import count_keys, find_words, forget_words
from .keys import search_keys
from .queries import Meaning, QueryWord, choose_meaning, query_keys
from .words import Word, split_words

__all__ = [
    "Meaning",
    "QueryWord",
    "Word",
    "choose_meaning",
    "count_keys",
    "find_words",
    "forget_words",
    "query_keys",
    "search_keys",
    "split_words",
]

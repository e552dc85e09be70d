"""The words of whole texts, wherever they stand: there are millions of them, so that every step is one for a text."""

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import chain

from .keys import known_keys
from .remembered import Remembered
from .words import split_words

KNOWN = 2**16
"""Runs of signs between blanks whose words are remembered."""


def count_keys(runs: Iterable[str], locale: str) -> tuple[Counter[str], int]:
    """Count the keys of a text, those that `search_keys` gives of the words that `split_words` finds.

    Args:
        runs: The text cut at blanks: no word goes over one.
        locale: Of the index.

    Returns:
        How often each key stands in it, and the number of different words as written.
    """
    words = list(find_words(runs))
    return Counter(chain.from_iterable(map(known_keys(locale).__getitem__, words))), len(set(words))


def find_words(runs: Iterable[str]) -> Iterator[str]:
    """Find the words of a text that is cut at blanks, those that `split_words` finds."""
    return chain.from_iterable(map(_words.__getitem__, runs))


def forget_words() -> None:
    """Forget what was found of words: when all texts are counted it only takes memory."""
    _words.clear()
    known_keys.cache_clear()


_words = Remembered(lambda run: tuple(word.text for word in split_words(run)), KNOWN)

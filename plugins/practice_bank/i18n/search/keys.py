"""Words to the keys under which search finds them."""

from functools import cache, partial

from .kazakh import kazakh_keys
from .letters import clean_word, fold
from .remembered import Remembered
from .russian import russian_keys

_KAZAKH = frozenset("әғқңөұүһі")

KNOWN = 200_000
"""Words of a locale whose keys are remembered: as many different forms as 10,000 works hold."""


def search_keys(word: str, locale: str) -> tuple[str, ...]:
    """Keys of a word for the index of a locale.

    Args:
        word: A word as written; what is neither letter nor digit is passed over.
        locale: `kk` and `ru` are stemmed, Kazakh words in a Russian text as Kazakh ones; else only letters are folded.

    Returns:
        One key, or two where a word can be read in two ways, folded (`білім` gives `билм`); none without letters.
    """
    return known_keys(locale)[word]


@cache
def known_keys(locale: str) -> Remembered:
    """The keys of words by word, found when they are asked for."""
    return Remembered(partial(_find_keys, locale), KNOWN)


def _find_keys(locale: str, word: str) -> tuple[str, ...]:
    letters = clean_word(word)
    if not letters:
        return ()
    if locale == "kk" or (locale == "ru" and not _KAZAKH.isdisjoint(letters)):
        return kazakh_keys(letters)
    return russian_keys(letters) if locale == "ru" else (fold(letters),)

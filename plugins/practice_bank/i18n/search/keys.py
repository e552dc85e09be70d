"""Words to the keys under which search finds them."""

from functools import lru_cache

from .kazakh import kazakh_keys
from .letters import clean_word, fold
from .russian import russian_keys

_KAZAKH = frozenset("әғқңөұүһі")

KNOWN = 400_000
"""Words whose keys are remembered: as many different forms as 10,000 works in two languages hold."""


@lru_cache(maxsize=KNOWN)
def search_keys(word: str, locale: str) -> tuple[str, ...]:
    """Keys of a word for the index of a locale.

    Args:
        word: A word as written; what is neither letter nor digit is passed over.
        locale: `kk` and `ru` are stemmed, Kazakh words in a Russian text as Kazakh ones; else only letters are folded.

    Returns:
        One key, or two where a word can be read in two ways, folded (`білім` gives `билм`); none without letters.
    """
    letters = clean_word(word)
    if not letters:
        return ()
    if locale == "kk" or (locale == "ru" and not _KAZAKH.isdisjoint(letters)):
        return kazakh_keys(letters)
    return russian_keys(letters) if locale == "ru" else (fold(letters),)

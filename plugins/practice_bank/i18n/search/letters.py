"""Letters of a word made comparable: one case, one form, no marks, and the fold of Kazakh letters."""

from unicodedata import normalize

from ..script import repair_lookalikes
from ..tables import read_table

LONGEST = 64
"""Letters of a word that are read; what is longer is no word."""

_APOSTROPHES = frozenset(read_table("letter-tables")["apostrophes"])
_FOLD = str.maketrans(read_table("letter-tables")["fold"])


def fold(word: str) -> str:
    """Write the Kazakh letters, and ё, as one types without a Kazakh keyboard: `әдіс` is `адис`."""
    return word.translate(_FOLD)


def clean_word(written: str) -> str:
    """Letters and digits of a word, in lower case, with Latin look-alikes repaired; at most 64 of them."""
    letters = _keep_letters(normalize("NFC", written))
    return _keep_letters(repair_lookalikes(letters[:LONGEST]).lower())[:LONGEST]


def _keep_letters(text: str) -> str:
    if text.isalnum() and _APOSTROPHES.isdisjoint(text):
        return text
    return "".join(letter for letter in text if letter.isalnum() and letter not in _APOSTROPHES)

"""Scripts within words: Latin look-alikes inside Cyrillic words, and whether a text is Kazakh."""

import re

from .tables import read_table

LOOKALIKES = str.maketrans(read_table("letter-tables")["lookalikes"])
"""Latin letters that look like Cyrillic ones, to the Cyrillic ones a Kazakh writer means."""

_LATIN, _CYRILLIC = "".join(map(chr, LOOKALIKES)), "\u0400-\u052f"
_MIXED = re.compile(
    rf"(?<![^\W\d_])(?=[{_LATIN}]*[{_CYRILLIC}])(?=[{_CYRILLIC}]*[{_LATIN}])[{_CYRILLIC}{_LATIN}]+(?![^\W\d_])"
)
"""A whole word of Cyrillic letters and look-alikes, with one of each or more."""
_KAZAKH = frozenset("әғқңөұүһі")
KAZAKH_SHARE_UNTRANSLATED = 0.03
"""Share of Kazakh letters below which a body of 60 letters or more looks untranslated (measured)."""
KAZAKH_SHARE_MIXED = 0.08
"""Share below which a body looks mixed."""
LETTERS_TO_TELL = 20
"""Letters a text needs for its language to be told by what it lacks."""


def find_lookalikes(text: str) -> list[tuple[int, str]]:
    """Words that mix Cyrillic with Latin look-alikes: their offsets and the words as written."""
    return [(match.start(), match.group()) for match in _MIXED.finditer(text)]


def repair_lookalikes(text: str) -> str:
    """Write the Latin look-alikes of mixed words in Cyrillic; words of one script stay."""
    return _MIXED.sub(lambda match: match.group().translate(LOOKALIKES), text)


def kazakh_share(text: str) -> tuple[float, int]:
    """Share of Kazakh-only letters among the letters of a text, and the number of letters."""
    letters = [letter for letter in text.lower() if letter.isalpha()]
    found = sum(letter in _KAZAKH for letter in letters)
    return (found / len(letters) if letters else 0.0), len(letters)


def guess_language(text: str) -> str:
    """Guess the language of a text that nobody named: `kk` or `ru`; empty where it has too few letters to tell.

    Kazakh has its own letters in nearly every sentence; Cyrillic text of some length without them is Russian here.
    """
    share, letters = kazakh_share(text)
    if share >= KAZAKH_SHARE_UNTRANSLATED:
        return "kk"
    return "ru" if letters >= LETTERS_TO_TELL and re.search(r"[а-яё]", text.lower()) else ""

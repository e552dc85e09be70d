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
_TOUCHING = re.compile(rf"[{_LATIN}](?:(?=[{_CYRILLIC}])|(?<=[{_CYRILLIC}].))")
"""A look-alike beside a Cyrillic letter: where there is none, no word is mixed; quick to look for."""
_KAZAKH = "әғқңөұүһі"
KAZAKH_SHARE_UNTRANSLATED = 0.03
"""Share of Kazakh letters below which a body of 60 letters or more looks untranslated (measured)."""
KAZAKH_SHARE_MIXED = 0.08
"""Share below which a body looks mixed."""
LETTERS_TO_TELL = 20
"""Letters a text needs for its language to be told by what it lacks."""


def find_lookalikes(text: str) -> list[tuple[int, str]]:
    """Words that mix Cyrillic with Latin look-alikes: their offsets and the words as written."""
    found = _MIXED.finditer(text) if _TOUCHING.search(text) else ()
    return [(match.start(), match.group()) for match in found]


def repair_lookalikes(text: str) -> str:
    """Write the Latin look-alikes of mixed words in Cyrillic; words of one script stay."""
    return _MIXED.sub(lambda match: match.group().translate(LOOKALIKES), text) if _TOUCHING.search(text) else text


def kazakh_share(text: str) -> tuple[float, int]:
    """Share of Kazakh-only letters among the letters of a text, and the number of letters."""
    lowered = text.lower()
    letters = sum(map(str.isalpha, lowered))
    return (_count_kazakh(lowered) / letters if letters else 0.0), letters


def is_kazakh(text: str, share: float) -> bool:
    """Whether a text certainly has a share of Kazakh-only letters: seen by the small ones, no others are counted."""
    return _count_kazakh(text) >= share * len(text) > 0


def _count_kazakh(text: str) -> int:
    return sum(map(text.count, _KAZAKH))


def guess_language(text: str) -> str:
    """Guess the language of a text that nobody named: `kk` or `ru`; empty where it has too few letters to tell.

    Kazakh has its own letters in nearly every sentence; Cyrillic text of some length without them is Russian here.
    """
    share, letters = kazakh_share(text)
    if share >= KAZAKH_SHARE_UNTRANSLATED:
        return "kk"
    return "ru" if letters >= LETTERS_TO_TELL and re.search(r"[а-яё]", text.lower()) else ""

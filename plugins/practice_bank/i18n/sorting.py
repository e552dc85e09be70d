"""The alphabet order of Kazakh, which also serves Russian (measured equal to ICU's Kazakh order)."""

import sys

ALPHABET = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя"
_PLACES = str.maketrans(ALPHABET, "".join(map(chr, range(sys.maxunicode + 1 - len(ALPHABET), sys.maxunicode + 1))))
"""Letters as the last code points there are, which no text has: they come after all signs, in their own order."""

SortKey = tuple[str, str]


def sort_key(text: str) -> SortKey:
    """Key that sorts a text as a Kazakh dictionary does: signs and Latin before Cyrillic, then by case."""
    return text.lower().translate(_PLACES), text.swapcase()

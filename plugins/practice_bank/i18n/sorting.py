"""The alphabet order of Kazakh, which also serves Russian (measured equal to ICU's Kazakh order)."""

ALPHABET = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя"
_RANK = {letter: rank for rank, letter in enumerate(ALPHABET)}

SortKey = tuple[tuple[tuple[int, int], ...], str]


def sort_key(text: str) -> SortKey:
    """Key that sorts a text as a Kazakh dictionary does: signs and Latin before Cyrillic, then by case."""
    return tuple(_letter_key(letter) for letter in text.lower()), text.swapcase()


def _letter_key(letter: str) -> tuple[int, int]:
    rank = _RANK.get(letter)
    return (0, ord(letter)) if rank is None else (1, rank)

"""What somebody probably meant."""

from collections.abc import Iterable, Mapping
from difflib import get_close_matches

CLOSE = 0.7
"""Similarity from which a word is offered."""
MOST_CANDIDATES = 400
"""Candidates compared at most: a report stays quick in a bank of thousands."""


def folded(text: str) -> str:
    """A text without case and doubled blanks, to be compared."""
    return " ".join(text.casefold().split())


def suggest(word: str, names: Mapping[str, str]) -> str | None:
    """Find the id that a word most probably means.

    Args:
        word: As somebody wrote it.
        names: Ids by the folded ids, labels and synonyms that people use for them.
    """
    wanted = folded(word)
    for form in (wanted, wanted.replace(" ", "-"), wanted.replace("_", "-")):
        if form in names:
            return names[form]
    close = get_close_matches(wanted, _near(wanted, names), n=1, cutoff=CLOSE)
    return names[close[0]] if close else None


def suggest_key(word: str, keys: Iterable[str]) -> str | None:
    """Find the key that a word most probably means."""
    return suggest(word, {folded(key): key for key in keys})


def _near(wanted: str, names: Mapping[str, str]) -> list[str]:
    if len(names) <= MOST_CANDIDATES:
        return list(names)
    alike = [name for name in names if name[:1] == wanted[:1] and abs(len(name) - len(wanted)) <= 3]
    return alike[:MOST_CANDIDATES]

"""The word an author may have meant."""

from collections.abc import Iterable, Mapping
from difflib import get_close_matches

_WORDS = {
    "kk": " Бәлкім, «{}» дегіңіз келген шығар?",
    "ru": " Возможно, вы имели в виду «{}»?",
    "en": ' Did you mean "{}"?',
}


def did_you_mean(written: str, known: Iterable[str]) -> Mapping[str, str]:
    """Say in every language which known word is nearest; empty texts where none is near.

    The texts start with a blank, to stand at the end of a message or hint.
    """
    nearest = nearest_word(written, known)
    return {language: words.format(nearest) if nearest else "" for language, words in _WORDS.items()}


def nearest_word(written: str, known: Iterable[str]) -> str | None:
    """Find the known word nearest to a written one; None where none is near."""
    by_folded = {word.lower(): word for word in sorted(known)}
    found = get_close_matches(written.lower(), by_folded, n=1, cutoff=0.7)
    return by_folded[found[0]] if found else None

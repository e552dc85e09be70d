"""Texts to their words: letters and digits, apostrophes and soft hyphens within; hyphens part."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from ..tables import read_table

_TABLE = read_table("letter-tables")
_LETTER = rf"[^\W_{_TABLE['apostrophes']}]"
_JOINED = rf"(?:[{_TABLE['joiners']}]|[{_TABLE['apostrophes']}]+(?={_LETTER}))"
_WORD = re.compile(rf"{_LETTER}+(?:{_JOINED}{_LETTER}*)*")
_FOREIGN_END = re.compile(r"[0-9A-Za-z]")
_HYPHENS = "-\u2010\u2011"
_TAILS = frozenset(_TABLE["tails"].split())

KNOWN = 2**16
"""Runs of signs between blanks whose words are remembered."""


@dataclass(frozen=True)
class Word:
    """A word as written, and where it stands."""

    text: str
    start: int
    """Offset of the first letter: code points here, UTF-16 units in JavaScript, as the text's own slices count."""
    end: int


def split_words(text: str) -> list[Word]:
    """The words of a text in their order; an ending after a figure or a Latin word (`PISA-ға`, `5-й`) is none."""
    return list(_find_words(text))


def count_words(text: str) -> dict[str, int]:
    """Count the words of a text, those that `split_words` gives: faster where it does not matter where they stand."""
    counts: dict[str, int] = {}
    for run, number in Counter(text.split()).items():  # no word goes over a blank
        for word in _read_run(run):
            counts[word] = counts.get(word, 0) + number
    return counts


@lru_cache(KNOWN)
def _read_run(run: str) -> tuple[str, ...]:
    return tuple(word.text for word in _find_words(run))


def _find_words(text: str) -> Iterator[Word]:
    for match in _WORD.finditer(text):
        if not _is_tail(text, match):
            yield Word(match.group(), match.start(), match.end())


def _is_tail(text: str, match: re.Match[str]) -> bool:
    before = text[max(match.start() - 2, 0) : match.start()]
    return (
        len(before) == 2
        and before[1] in _HYPHENS
        and _FOREIGN_END.fullmatch(before[0]) is not None
        and match.group().lower() in _TAILS
    )

"""Texts to their words: letters and digits, apostrophes and soft hyphens within; hyphens part."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ..tables import read_table

_TABLE = read_table("letter-tables")
_LETTER = rf"[^\W_{_TABLE['apostrophes']}]"
_JOINED = rf"(?:[{_TABLE['joiners']}]|[{_TABLE['apostrophes']}]+(?={_LETTER}))"
_WORD = re.compile(rf"{_LETTER}+(?:{_JOINED}{_LETTER}*)*")
_FOREIGN_END = re.compile(r"[0-9A-Za-z]")
_HYPHENS = "-\u2010\u2011"
_TAILS = frozenset(_TABLE["tails"].split())


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

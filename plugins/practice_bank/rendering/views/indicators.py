"""Measured results as a table."""

from dataclasses import dataclass

from ...catalogue import Entry
from .link import Link
from .reader import Reader
from .shown_text import find_translation, indicator_words


@dataclass(frozen=True)
class IndicatorRow:
    """One measured result; a figure that was not taken is empty."""

    name: Link
    unit: str
    before: str
    target: str
    reached: str


def build_indicators(entry: Entry, reader: Reader) -> tuple[IndicatorRow, ...]:
    """Build the table of a record's indicators."""
    record = entry.record
    translation = find_translation(record, entry.standing, reader.language)
    foreign = "" if record.language == reader.language else record.language
    return tuple(
        IndicatorRow(name, unit, *(_figure(value, reader) for value in (row.before, row.target, row.reached)))
        for row, name, unit in indicator_words(record, translation, foreign)
    )


def _figure(value: float | None, reader: Reader) -> str:
    return "" if value is None else reader.number(value)

"""Measured results as a table."""

from collections.abc import Sequence
from dataclasses import dataclass

from ...catalogue import Entry
from ...records import Indicator, Record
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

    @property
    def has_long_unit(self) -> bool:
        """Whether the unit is more than a word, so that it reads badly right after the figure."""
        return " " in self.unit


def build_indicators(entry: Entry, reader: Reader) -> tuple[IndicatorRow, ...]:
    """Build the table of a record's indicators."""
    record = entry.record
    translation = find_translation(record, entry.standing, reader.language)
    foreign = "" if record.language == reader.language else record.language
    return tuple(
        IndicatorRow(name, unit, *(_figure(value, reader) for value in (row.before, row.target, row.reached)))
        for row, name, unit in indicator_words(record, translation, foreign)
    )


def find_best(record: Record, rows: Sequence[IndicatorRow]) -> IndicatorRow | None:
    """Find the indicator that moved most for its size, towards its target; where none has a start, the first result."""
    evidence = record.front.evidence
    pairs = list(zip(evidence.indicators if evidence else (), rows, strict=True))
    moved = [(movement(indicator), row) for indicator, row in pairs]
    best = max(moved, key=lambda pair: pair[0], default=None)
    if best and best[0] > 0:
        return best[1]
    return next((row for indicator, row in pairs if row.reached and indicator.before is None), None)


def movement(indicator: Indicator) -> float:
    """Tell how far an indicator moved, as a share of its larger figure; negative where it went back."""
    before, reached, target = indicator.before, indicator.reached, indicator.target
    if before is None or reached is None or before == reached:
        return 0.0
    share = abs(reached - before) / max(abs(before), abs(reached))
    is_back = target is not None and (target - before) * (reached - before) < 0
    return -share if is_back else share


def _figure(value: float | None, reader: Reader) -> str:
    return "" if value is None else reader.number(value)

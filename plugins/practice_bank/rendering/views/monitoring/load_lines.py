"""How busy each expert is."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ....catalogue import ExpertLoad
from ..link import Link
from ..reader import Reader


@dataclass(frozen=True)
class LoadLine:
    """One expert."""

    name: Link
    last_year: int
    total: int
    awaited: int
    under_review: int
    latest: str
    share: float
    """Of the busiest expert's year, in percents: the length of the bar."""
    is_active: bool


def build_load_lines(load: Sequence[ExpertLoad], reader: Reader) -> Iterator[LoadLine]:
    """Build the table of experts."""
    most = max((each.last_year for each in load), default=0)
    for each in load:
        yield LoadLine(
            name=reader.person(each.person),
            last_year=each.last_year,
            total=each.total,
            awaited=each.awaited,
            under_review=each.under_review,
            latest=reader.day(each.latest) if each.latest else "–",
            share=round(each.last_year / most * 100, 1) if most else 0.0,
            is_active=each.is_active,
        )

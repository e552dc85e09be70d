"""The numbers at the head of the control room."""

from collections.abc import Iterator
from dataclasses import dataclass

from ....catalogue import Monitoring
from ..reader import Reader
from ..stamp import TONES, Stamp


@dataclass(frozen=True)
class Tile:
    """A number that leads to what it counts."""

    count: int
    label: str
    anchor: str
    tone: str
    """`alarm` where somebody should act, else `plain`."""


@dataclass(frozen=True)
class StatusCount:
    """How many works have a status."""

    stamp: Stamp
    count: int
    share: float
    """Of all works, in percents: the length of the bar."""


def build_tiles(figures: Monitoring, reader: Reader) -> Iterator[Tile]:
    """Build the numbers; a public site has no queue."""
    validity = figures.validity
    yield _tile("works", figures.statistics.works, "pb-statuses", reader)
    if reader.catalogue.preview:
        yield _tile("waiting", len(figures.queue), "pb-queue", reader)
        yield _tile("overdue", figures.overdue, "pb-queue", reader, is_alarm=True)
    yield _tile("expiring", len(validity.expiring), "pb-validity", reader, is_alarm=True)
    yield _tile("expired", len(validity.expired), "pb-validity", reader, is_alarm=True)
    yield _tile("changed", len(validity.changed), "pb-validity", reader, is_alarm=True)
    yield _tile("languages", len(figures.languages), "pb-languages", reader, is_alarm=True)


def _tile(name: str, count: int, anchor: str, reader: Reader, *, is_alarm: bool = False) -> Tile:
    tone = "alarm" if is_alarm and count else "plain"
    return Tile(count, reader.words[f"monitoring.tile_{name}"], f"#{anchor}", tone)


def build_status_counts(figures: Monitoring, reader: Reader) -> Iterator[StatusCount]:
    """Count works by status, in the order a work goes through them; only statuses that occur."""
    counts, works = figures.statistics.by_status, figures.statistics.works
    for status, tone in TONES.items():
        if counts.get(status):
            stamp = Stamp(status.value, tone, reader.words[f"status.{status.value}"], "")
            yield StatusCount(stamp, counts[status], round(counts[status] / works * 100, 1))

"""How many works of what sort."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from ..records import Level, Status
from .catalogue import Entry


@dataclass(frozen=True)
class Statistics:
    """Numbers of works; every status and level is there, with nought where there is no work."""

    works: int = 0
    by_status: Mapping[Status, int] = field(default_factory=dict)
    """In the order of the table of statuses."""
    by_kind: Mapping[str, int] = field(default_factory=dict)
    """By kind, sorted by id."""
    by_level: Mapping[Level, int] = field(default_factory=dict)
    """Of works whose decision names a level, from the school up."""


def count_works(entries: Iterable[Entry]) -> Statistics:
    """Count works by status, kind and level."""
    works = list(entries)
    statuses = Counter(entry.standing.status for entry in works)
    kinds = Counter(entry.record.front.kind for entry in works)
    levels = Counter(entry.standing.level for entry in works)
    return Statistics(
        works=len(works),
        by_status={status: statuses[status] for status in Status},
        by_kind={kind: kinds[kind] for kind in sorted(kinds)},
        by_level={level: levels[level] for level in Level},
    )

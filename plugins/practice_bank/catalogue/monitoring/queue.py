"""Works that wait for somebody."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from ...review import NextStep
from ..catalogue import Entry


@dataclass(frozen=True)
class QueueItem:
    """A work with the step it waits for."""

    entry: Entry
    step: NextStep
    age: int | None
    """Days it has waited; None where the evidence does not tell since when."""
    days_late: int
    """Days past the last one in time; 0 in time."""


def build_queue(entries: Iterable[Entry], today: date) -> tuple[QueueItem, ...]:
    """List what waits: what is due first comes first, then what has no deadline, the oldest first."""
    items = [
        QueueItem(entry, step, step.age(today), step.days_late(today))
        for entry in entries
        if (step := entry.standing.next_step)
    ]
    return tuple(sorted(items, key=_most_urgent_first))


def _most_urgent_first(item: QueueItem) -> tuple[date, date, str]:
    return (item.step.due or date.max, item.step.since or date.max, item.entry.record.id)

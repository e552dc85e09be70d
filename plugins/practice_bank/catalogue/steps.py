"""Where works stand in paths and collections."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from ..records import LearningPath, PathItem


@dataclass(frozen=True)
class Step:
    """A work's place in a path."""

    path: LearningPath
    number: int
    """Among the steps that are shown, from 1."""
    total: int
    """Steps that are shown."""
    previous: PathItem | None
    next: PathItem | None


def shown_items(path: LearningPath, shown: Collection[str]) -> tuple[PathItem, ...]:
    """List the steps a reader can take: pages, and the works the site shows."""
    return tuple(item for item in path.items if item.record is None or item.record in shown)


def find_steps(paths: Iterable[LearningPath], shown: Collection[str]) -> Mapping[str, tuple[Step, ...]]:
    """Find the places of works in paths, by record id.

    Args:
        paths: In the order in which a work's page names them.
        shown: Ids of the works that the site shows; others are passed over and not counted.
    """
    found: dict[str, list[Step]] = defaultdict(list)
    for path in paths:
        items = shown_items(path, shown)
        for number, item in enumerate(items):
            if item.record:
                previous = items[number - 1] if number else None
                following = items[number + 1] if number + 1 < len(items) else None
                found[item.record].append(Step(path, number + 1, len(items), previous, following))
    return {record: tuple(steps) for record, steps in found.items()}

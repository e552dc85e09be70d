"""Which paths a work is part of, and where they lead from it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ...catalogue import Step
from ...records import PathKind
from ..addresses import path_path
from .link import Link
from .path_view import item_link
from .reader import Reader


@dataclass(frozen=True)
class PathStep:
    """A work's place in a path, in words."""

    id: str
    """Of the path."""
    key: str
    """What a reader's browser keeps the work by."""
    title: Link
    place: str
    """Which step of how many; of a collection, that it is one."""
    previous: Link | None
    """Of a path alone."""
    next: Link | None


def build_path_steps(record: str, reader: Reader) -> tuple[PathStep, ...]:
    """Build the places of a work, in paths before those in collections."""
    steps = reader.catalogue.steps.get(record, ())
    ordered = sorted(steps, key=lambda step: step.path.kind is PathKind.COLLECTION)
    return tuple(_build_step(record, step, reader) for step in ordered)


def read_before(steps: Iterable[PathStep]) -> Iterator[Link]:
    """Name what a path asks to read before the work."""
    seen: set[str] = set()
    for step in steps:
        if step.previous and step.previous.href not in seen:
            seen.add(step.previous.href)
            yield step.previous


def _build_step(record: str, step: Step, reader: Reader) -> PathStep:
    is_path = step.path.kind is PathKind.PATH
    return PathStep(
        id=step.path.id,
        key=record,
        title=reader.text(step.path.title, path_path(step.path.id)),
        place=reader.words.say("path.place", n=step.number, total=step.total)
        if is_path
        else reader.words["path.collection"],
        previous=item_link(step.previous, reader) if is_path and step.previous else None,
        next=item_link(step.next, reader) if is_path and step.next else None,
    )

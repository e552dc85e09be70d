"""What acts do to each other: only a later act changes an earlier one, and what is replaced is no longer in force."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from ..diagnostics import Diagnostic, FieldPath, diagnose
from ..records import ActEntry, ActStatus
from .circles import find_circles

RELATIONS = ("amends", "replaces")
FORCE = frozenset({ActStatus.IN_FORCE, ActStatus.AMENDED})

Acts = Mapping[str, ActEntry]


def check_relations(acts: Acts) -> Iterator[Diagnostic]:
    """Check what the acts of a site say of each other.

    Args:
        acts: By id; relations to others are reported as references to nothing.
    """
    circles = _find_circles(acts)
    yield from _check_circles(acts, circles)
    circle_of = {act: circle[0] for circle in circles for act in circle}
    for act in acts.values():
        for path, other in _related(act, acts):
            # In a circle the dates say nothing more: one fault, one finding.
            if circle_of.get(act.id, act.id) != circle_of.get(other.id, other.id):
                yield from _check_order(act, path, other)
                yield from _check_status(act, path, other)


def _related(act: ActEntry, acts: Acts) -> Iterator[tuple[FieldPath, ActEntry]]:
    for relation in RELATIONS:
        for number, name in enumerate(getattr(act.front, relation)):
            if name in acts:
                yield (relation, number), acts[name]


def _check_circles(acts: Acts, circles: Iterable[tuple[str, ...]]) -> Iterator[Diagnostic]:
    for circle in circles:
        act = acts[circle[0]]
        path = next(path for path, other in _related(act, acts) if other.id in circle)
        way = " → ".join((*circle, circle[0]))
        yield diagnose("PB255", act.marks.of_value(*path), path, act=act.id, way=way)


def _check_order(act: ActEntry, path: FieldPath, other: ActEntry) -> Iterator[Diagnostic]:
    own, theirs = act.front.date, other.front.date
    if own and theirs and own < theirs:
        place, day, later = act.marks.of_value(*path), own.isoformat(), theirs.isoformat()
        yield diagnose("PB256", place, path, value=other.id, date=day, later=later)


def _check_status(act: ActEntry, path: FieldPath, other: ActEntry) -> Iterator[Diagnostic]:
    """Find a status that another act makes untrue, at the act that has it."""
    status, place = other.front.status, other.marks.of_value("status")
    if path[0] == "replaces" and status in FORCE:
        yield diagnose("PB331", place, ("status",), by=act.id, status=status.value)
    elif path[0] == "amends" and status is ActStatus.IN_FORCE:
        yield diagnose("PB332", place, ("status",), by=act.id, status=status.value)


def _find_circles(acts: Acts) -> list[tuple[str, ...]]:
    """Find chains of relations that come back to where they began, each from its first act by id."""
    related = {act.id: [other.id for _, other in _related(act, acts)] for act in acts.values()}
    tangled = _find_tangled(related)
    above = {act: next(other for other in related[act] if other in tangled) for act in sorted(tangled)}
    circles = []
    for first in find_circles(above):
        circle = [first]
        while (following := above[circle[-1]]) != first:
            circle.append(following)
        circles.append(tuple(circle))
    return circles


def _find_tangled(related: Mapping[str, list[str]]) -> set[str]:
    """Find the acts from which relations lead into a circle: those left when all that leads nowhere is taken away."""
    later: dict[str, list[str]] = defaultdict(list)
    for act, others in related.items():
        for other in others:
            later[other].append(act)
    open_ends = {act: len(others) for act, others in related.items()}
    free = [act for act, count in open_ends.items() if not count]
    while free:
        for act in later[free.pop()]:
            open_ends[act] -= 1
            free += [] if open_ends[act] else [act]
    return {act for act, count in open_ends.items() if count}

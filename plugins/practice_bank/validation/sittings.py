"""Sittings of the centre's bodies: in order, once, and known by the same protocol as the decisions taken there."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date

from ..diagnostics import Diagnostic, FieldPath, Marks, diagnose
from ..records import CentreBody, Record, Stage
from .words import listed

PROTOCOLS = frozenset({Stage.ASSOCIATION, Stage.COUNCIL})
"""Stages that are decided at a sitting; a head approves by an order."""

Place = tuple[FieldPath, CentreBody]


def check_sittings(body: CentreBody, marks: Marks, way: FieldPath) -> Iterator[Diagnostic]:
    """Find sittings that stand twice, out of order, or outside the body's time."""
    seen: set[tuple[date, str | None]] = set()
    sittings = body.sittings
    turn = -1 if sittings and sittings[-1].date < sittings[0].date else 1
    for number, sitting in enumerate(sittings):
        path: FieldPath = (*way, "sittings", number, "date")
        if (sitting.date, sitting.document) in seen:
            yield diagnose("PB265", marks.of_value(*path), path, day=sitting.date, document=sitting.document or "–")
        elif number and turn * (sitting.date - sittings[number - 1].date).days < 0:
            yield diagnose("PB264", marks.of_value(*path), path, day=sitting.date)
        elif not body.covers(sitting.date):
            yield diagnose("PB266", marks.of_value(*path), path, day=sitting.date, body=body.id)
        seen.add((sitting.date, sitting.document))


def check_protocols(bodies: Iterable[Place], marks: Marks, records: Iterable[Record]) -> Iterator[Diagnostic]:
    """Find sittings of a day on which the bank knows a decision by another protocol only."""
    decided = _gather_protocols(records)
    found = list(bodies)
    written: dict[tuple[str, date], set[str | None]] = defaultdict(set)
    for _, body in found:
        for sitting in body.sittings:
            written[body.organisation, sitting.date].add(sitting.document)
    for way, body in found:
        for number, sitting in enumerate(body.sittings):
            day = (body.organisation, sitting.date)
            missed = decided.get(day, set()) - written[day]
            if missed and sitting.document not in decided[day]:
                path: FieldPath = (*way, "sittings", number, "document")
                known = listed(sorted(missed))
                yield diagnose("PB267", marks.of_value(*path), path, value=sitting.document or "–", known=known)


def _gather_protocols(records: Iterable[Record]) -> dict[tuple[str, date], set[str]]:
    """Protocols that decisions name, by organisation and day."""
    found: dict[tuple[str, date], set[str]] = defaultdict(set)
    for record in records:
        for marked in record.decisions:
            decision = marked.value
            if decision.stage in PROTOCOLS and decision.document:
                found[decision.organisation, decision.date].add(decision.document)
    return found

"""The assessments that a decision rests on stay as they were when it was taken."""

from collections.abc import Iterator
from functools import partial

from ...diagnostics import Diagnostic, Place, diagnose
from ...records import (
    Assessment,
    Decision,
    Marked,
    Record,
    RecordHistory,
    ReviewPolicy,
    Revision,
    Stage,
    Statement,
    View,
    holds,
)
from .places import find_culprits, find_difference, name_revisions

HEARING = frozenset({Stage.COUNCIL, Stage.APPROVAL})
"""Stages that decide with the assessments before them; an association discusses a work before experts see it."""


def check_grounds(past: RecordHistory, record: Record | None) -> Iterator[Diagnostic]:
    """Find assessments changed or removed after a decision that rests on them; what was put back is no finding."""
    grounds: dict[str, tuple[Statement, Decision]] = {}
    for view in past.views:
        for decision in _hearings(view):
            for stated in find_ground(view, decision):
                grounds.setdefault(stated.file, (stated, decision))
    for file, (stated, decision) in grounds.items():
        culprits = find_culprits(past, file, partial(_bound, file))
        if culprits and not holds(past.now, stated):
            yield _diagnose(past, _find_today(past, record, file), stated, decision, culprits)


def check_additions(past: RecordHistory, record: Record | None, policy: ReviewPolicy) -> Iterator[Diagnostic]:
    """Find assessments added after a decision for which there were enough without them, and dated before it."""
    added: dict[str, Decision] = {}
    for view in past.views:
        for decision in _hearings(view):
            ground = find_ground(view, decision)
            files = {stated.file for stated in view}
            late = [stated for stated in find_ground(past.now, decision) if stated.file not in files]
            if _is_enough(ground, policy):
                added |= {stated.file: decision for stated in late if not holds(view, stated)}
    for file, decision in added.items():
        revisions = [one for one in past.revisions if any(stated.file == file for stated in one.changed)]
        today = _find_today(past, record, file)
        place = today.marks.of_value("date") if today else Place(f"{past.folder}/{file}")
        yield diagnose("PB663", place, ("date",), date=decision.date, who=name_revisions(revisions))


def find_ground(view: View, decision: Decision) -> list[Statement]:
    """Find the sound assessments of the content that was decided about, made until the day of the decision."""
    return [
        stated
        for stated in view
        if isinstance(given := stated.value, Assessment)
        and given.content == decision.content
        and given.date <= decision.date
    ]


def _hearings(view: View) -> list[Decision]:
    return [one.value for one in view if isinstance(one.value, Decision) and one.value.stage in HEARING]


def _bound(file: str, view: View) -> list[Statement]:
    """What a file says that a decision in the same view rests on."""
    found = [stated for decision in _hearings(view) for stated in find_ground(view, decision)]
    return [stated for stated in found if stated.file == file]


def _is_enough(ground: list[Statement], policy: ReviewPolicy) -> bool:
    rounds = [stated.value.round for stated in ground if isinstance(stated.value, Assessment)]
    return bool(rounds) and rounds.count(max(rounds)) >= policy.quorum


def _find_today(past: RecordHistory, record: Record | None, file: str) -> Marked[Assessment] | None:
    given = record.assessments if record else ()
    return next((one for one in given if one.marks.path == f"{past.folder}/{file}"), None)


def _diagnose(
    past: RecordHistory,
    today: Marked[Assessment] | None,
    stated: Statement,
    decision: Decision,
    culprits: list[Revision],
) -> Diagnostic:
    is_there = any(one.file == stated.file for one in past.now)
    place, path = find_difference(past, today, stated)
    code = "PB661" if is_there else "PB662"
    return diagnose(code, place, path, None, date=decision.date, who=name_revisions(culprits))

"""Decisions stay as they were taken: a new one is added below them."""

from collections.abc import Iterator
from functools import partial

from ...diagnostics import Diagnostic, diagnose
from ...records import Decision, Marked, Record, RecordHistory, Statement, View, holds, noun_digest
from .places import find_culprits, find_difference, name_revisions

DECIDED = ("stage", "outcome", "content", "level", "valid_until", "successor")
"""What a decision decides; its other fields say how it is documented."""


def check_conclusions(past: RecordHistory, record: Record | None) -> Iterator[Diagnostic]:
    """Find decisions changed or removed after a later one was added, and accepted ones that now decide otherwise.

    Accepted is what stood before all the commits. A decision added among them and last in its file may be mended.
    """
    lost = {one.digest: (view, one) for view, one in _find_earlier(past) if not holds(past.now, one)}
    for view, last in _find_accepted(past):
        if not _is_kept(last, past.now):
            lost.setdefault(last.digest, (view, last))
    for view, stated in lost.values():
        culprits = find_culprits(past, stated.file, partial(_bound, stated))
        if culprits:
            place, path = find_difference(past, _find_today(view, record, stated), stated)
            yield diagnose("PB664", place, path, who=name_revisions(culprits))


def _find_earlier(past: RecordHistory) -> Iterator[tuple[View, Statement]]:
    """The sound decisions that another one followed, as they were when it did, each with what stood then."""
    seen: set[int] = set()
    for view in past.views:
        for number, stated in enumerate(_decisions(view)[:-1]):
            if stated.value and number not in seen:
                seen.add(number)
                yield view, stated


def _find_accepted(past: RecordHistory) -> Iterator[tuple[View, Statement]]:
    """The last decision of before, if it is sound."""
    yield from ((past.start, stated) for stated in _decisions(past.start)[-1:] if stated.value)


def _is_kept(stated: Statement, now: View) -> bool:
    return any(_decided(one) == _decided(stated) for one in _decisions(now))


def _decided(stated: Statement) -> tuple[object, ...]:
    return tuple(getattr(stated.value, key, None) for key in DECIDED)


def _bound(stated: Statement, view: View) -> list[Statement]:
    return [stated] if holds(view, stated) else []


def _decisions(view: View) -> list[Statement]:
    return [stated for stated in view if stated.file == "decisions.yml"]


def _find_today(view: View, record: Record | None, stated: Statement) -> Marked[Decision] | None:
    """What stands today where a decision stood; None where that stood elsewhere then, or nothing does."""
    number = _decisions(view).index(stated)
    then = {one.digest for one in view}
    taken = record.decisions if record else ()
    return next((one for one in taken if one.path == (number,) and noun_digest(one.value) not in then), None)

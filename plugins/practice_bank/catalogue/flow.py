"""The way of works from their submission to their approval."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from statistics import median_high

from ..records import Decision, Outcome, Stage, Status
from .catalogue import Entry


class Milestone(StrEnum):
    """What a work passes, in this order."""

    SUBMITTED = "submitted"
    REVIEW = "review"
    COUNCIL = "council"
    APPROVAL = "approval"


@dataclass(frozen=True)
class FlowStep:
    """How many works came so far."""

    step: Milestone
    works: int
    days: int | None
    """Median of days since the step before, of the works that have come here; None where there is none."""


def trace_flow(entries: Iterable[Entry]) -> tuple[FlowStep, ...]:
    """Count how far works have come, once in their lives: a renewed approval counts as the first; drafts are none."""
    ways = [find_days(entry) for entry in entries if entry.standing.status is not Status.DRAFT]
    return tuple(_count(position, step, ways) for position, step in enumerate(Milestone))


def find_days(entry: Entry) -> tuple[date, ...]:
    """Find the days on which a work first took each step; shorter for a work that is still on its way.

    A work came to its review with its first assessment. A step counts with those after it: what was approved has
    passed the council, even where the bank keeps no protocol of it.
    """
    record, decisions = entry.record, [marked.value for marked in entry.record.decisions]
    approval = min(_positive(decisions, Stage.APPROVAL), default=None)
    council = min(_positive(decisions, Stage.COUNCIL), default=approval)
    review = min((marked.value.date for marked in record.assessments), default=council)
    found = [record.front.submitted]
    for day in (review, council, approval):
        if day is None:
            break
        found.append(max(day, found[-1]))
    return tuple(found)


def _positive(decisions: Iterable[Decision], stage: Stage) -> Iterator[date]:
    return (each.date for each in decisions if each.stage is stage and each.outcome is Outcome.POSITIVE)


def _count(position: int, step: Milestone, ways: Sequence[Sequence[date]]) -> FlowStep:
    here = [way for way in ways if len(way) > position]
    spans = [(way[position] - way[position - 1]).days for way in here] if position else []
    return FlowStep(step, len(here), median_high(spans) if spans else None)

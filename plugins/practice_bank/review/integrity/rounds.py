"""Rules of a round: each expert once, one rubric for all, no more rounds than the policy allows."""

from collections.abc import Iterable, Iterator
from datetime import date

from ...diagnostics import Diagnostic, diagnose
from ...records import RENEWAL, Assessment, Bank, Kind, Marked, Record, Stage
from ...validation.known_ids import file_id
from ..rounds import count_earlier_rounds
from .scores import is_renewal, may_judge

MarkedAssessments = Iterable[Marked[Assessment]]


def check_rounds(record: Record, bank: Bank) -> Iterator[Diagnostic]:
    """Ask of all assessments of a record whether their rounds are in order."""
    yield from _check_experts(record.assessments)
    yield from _check_limit(record, bank.policy.max_rounds)
    kind = bank.kinds.get(record.front.kind)
    if kind:
        fitting = [one for one in record.assessments if _is_fitting(one, record, kind, bank)]
        yield from _check_rubrics(fitting, kind)


def _check_experts(assessments: MarkedAssessments) -> Iterator[Diagnostic]:
    """Of two files the one that is named as it should be is the first."""
    seen: dict[tuple[int, str], str] = {}
    for given in sorted(assessments, key=lambda one: not _is_well_named(one)):
        one = given.value
        first = seen.setdefault((one.round, one.expert), given.marks.path)
        if first != given.marks.path:
            place = given.marks.of_value("expert")
            yield diagnose("PB623", place, ("expert",), expert=one.expert, round=one.round, first=first)


def _check_limit(record: Record, limit: int) -> Iterator[Diagnostic]:
    """A review that renews an approval, or judges a new text, has its own count of rounds."""
    everything = [given.value for given in record.assessments]
    for given in record.assessments:
        one = given.value
        turn = one.round - count_earlier_rounds(everything, one.content, _find_beginning(record, one))
        if turn > limit:
            yield diagnose("PB625", given.marks.of_value("round"), ("round",), round=turn, limit=limit)


def _find_beginning(record: Record, given: Assessment) -> date:
    """Day of the last approval of the same content before an assessment."""
    taken = (one.value for one in record.decisions)
    approvals = [one.date for one in taken if one.stage is Stage.APPROVAL and one.content == given.content]
    return max((day for day in approvals if day < given.date), default=date.min)


def _check_rubrics(assessments: MarkedAssessments, kind: Kind) -> Iterator[Diagnostic]:
    """Within a round the kind's own version leads; a round that is all of an older version only gets a note."""
    leading: dict[tuple[int, str], str] = {}
    for given in sorted(assessments, key=lambda one: one.value.rubric != kind.rubric):
        one = given.value
        other = leading.setdefault((one.round, one.content), one.rubric)
        if one.rubric != other:
            place = given.marks.of_value("rubric")
            yield diagnose("PB620", place, ("rubric",), rubric=one.rubric, other=other, round=one.round)
        elif one.rubric != kind.rubric and not one.rubric.startswith(f"{RENEWAL}@"):
            place = given.marks.of_value("rubric")
            yield diagnose("PB619", place, ("rubric",), rubric=one.rubric, right=kind.rubric)


def _is_well_named(given: Marked[Assessment]) -> bool:
    return file_id(given.marks) == f"{given.value.round}-{given.value.expert}"


def _is_fitting(given: Marked[Assessment], record: Record, kind: Kind, bank: Bank) -> bool:
    rubric = bank.rubrics.get(given.value.rubric)
    return rubric is not None and (may_judge(rubric, kind) or is_renewal(rubric, record, given.value))

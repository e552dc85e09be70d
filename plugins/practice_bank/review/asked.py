"""Who has been asked to assess a work, and has not done it yet."""

from dataclasses import dataclass
from datetime import date

from ..records import Assignment, Bank, Record


@dataclass(frozen=True)
class Asked:
    """The part of an assignment that is still open."""

    round: int
    since: date
    due: date | None
    experts: tuple[str, ...]
    """Ids of those whose assessment is awaited, in the order of the file."""


def find_asked(record: Record, bank: Bank) -> Asked | None:
    """Find whose assessments a work waits for; None where nobody is asked, or all have answered."""
    assignment = bank.assignments.get(record.id)
    if assignment is None:
        return None
    awaited = _find_awaited(record, assignment)
    return Asked(assignment.round, assignment.date, assignment.due, awaited) if awaited else None


def _find_awaited(record: Record, assignment: Assignment) -> tuple[str, ...]:
    rounds = [given.value.round for given in record.assessments]
    if any(number > assignment.round for number in rounds):
        return ()
    answered = {given.value.expert for given in record.assessments if given.value.round == assignment.round}
    return tuple(expert for expert in dict.fromkeys(assignment.experts) if expert not in answered)

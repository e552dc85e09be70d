"""Days in order."""

from collections.abc import Iterator
from datetime import date

from ...diagnostics import Diagnostic, diagnose
from ...records import Assessment, Decision, Marked, Record, Stage
from ..circumstances import Circumstances

PATH = ("date",)


def check_assessment_date(record: Record, given: Marked[Assessment], around: Circumstances) -> Iterator[Diagnostic]:
    """Ask whether an assessment was made between the submission and today."""
    day, submitted = given.value.date, record.front.submitted
    if day > around.today:
        yield diagnose("PB622", given.marks.of_value(*PATH), PATH, date=day, today=around.today)
    elif day < submitted and given.value.content == record.digest:
        # Of an earlier version nobody knows any more when it was submitted.
        yield diagnose("PB621", given.marks.of_value(*PATH), PATH, date=day, submitted=submitted)


def check_decision_dates(record: Record, around: Circumstances) -> Iterator[tuple[int, Diagnostic]]:
    """Ask whether decisions come one after another, none before the submission, in the future or after the end.

    Yields:
        The number of the decision, and what is wrong with it.
    """
    latest = retired = None
    for number, taken in enumerate(record.decisions):
        decision = taken.value
        if retired:
            place, path = taken.marks.of_value("stage"), (*taken.path, "stage")
            yield number, diagnose("PB647", place, path, date=retired)
        elif decision.date > around.today:
            yield number, _diagnose_day("PB622", taken, today=around.today)
        elif _precedes_submission(record, decision):
            yield number, _diagnose_day("PB654", taken, submitted=record.front.submitted)
        elif latest and decision.date < latest:
            yield number, _diagnose_day("PB645", taken, before=latest)
        else:
            latest = decision.date
            retired = decision.date if decision.stage is Stage.RETIREMENT else None


def _diagnose_day(code: str, taken: Marked[Decision], **other: date) -> Diagnostic:
    place, path = taken.marks.of_value(*PATH), (*taken.path, *PATH)
    return diagnose(code, place, path, None, date=taken.value.date, **other)


def _precedes_submission(record: Record, decision: Decision) -> bool:
    # An association may have discussed the work before it was handed in here.
    if decision.stage is Stage.ASSOCIATION or decision.content not in (None, record.digest):
        return False
    return decision.date < record.front.submitted

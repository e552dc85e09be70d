"""Days in order."""

from collections.abc import Iterator

from ...diagnostics import Diagnostic, diagnose
from ...records import Assessment, Decision, Marked, Record, Stage
from ..circumstances import Circumstances

PATH = ("date",)


def check_assessment_date(record: Record, given: Marked[Assessment], around: Circumstances) -> Iterator[Diagnostic]:
    """Ask whether an assessment was made between the submission and today."""
    day, submitted, place = given.value.date, record.front.submitted, given.marks.of_value(*PATH)
    if day > around.today:
        yield diagnose("PB622", place, PATH, date=day, today=around.today)
    elif day < submitted and given.value.content == record.digest:
        # Of an earlier version nobody knows any more when it was submitted.
        yield diagnose("PB621", place, PATH, date=day, submitted=submitted)


def check_decision_dates(record: Record, around: Circumstances) -> Iterator[tuple[int, Diagnostic]]:
    """Ask whether decisions come one after another, none before the submission, in the future or after the end.

    Yields:
        The number of the decision, and what is wrong with it.
    """
    latest = retired = None
    for number, taken in enumerate(record.decisions):
        decision, place, path = taken.value, taken.marks.of_value(*PATH), (*taken.path, *PATH)
        if retired:
            place, path = taken.marks.of_value("stage"), (*path[:-1], "stage")
            yield number, diagnose("PB647", place, path, date=retired)
        elif decision.date > around.today:
            yield number, diagnose("PB622", place, path, date=decision.date, today=around.today)
        elif _precedes_submission(record, decision):
            submitted = record.front.submitted
            yield number, diagnose("PB654", place, path, date=decision.date, submitted=submitted)
        elif latest and decision.date < latest:
            yield number, diagnose("PB645", place, path, date=decision.date, before=latest)
        else:
            latest = decision.date
            retired = decision.date if decision.stage is Stage.RETIREMENT else None


def _precedes_submission(record: Record, decision: Decision) -> bool:
    # An association may have discussed the work before it was handed in here.
    if decision.stage is Stage.ASSOCIATION or decision.content not in (None, record.digest):
        return False
    return decision.date < record.front.submitted

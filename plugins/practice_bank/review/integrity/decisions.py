"""What every decision must say."""

from collections.abc import Iterator

from ...diagnostics import Diagnostic, Severity, diagnose
from ...records import Bank, Decision, Marked, Outcome, Record, Stage
from ...validation.suggestion import suggest_key
from ...validation.words import did_you_mean


def check_decision(record: Record, taken: Marked[Decision], bank: Bank) -> Iterator[Diagnostic]:
    """Ask whether a decision says who decided what, about what, by which document."""
    yield from _check_organisation(taken, bank)
    if taken.value.stage is Stage.RETIREMENT:
        yield from _check_successor(record, taken, bank)
        return
    yield from _check_said(taken, "outcome", "PB641")
    yield from _check_said(taken, "content", "PB642")
    yield from _check_document(taken)
    if taken.value.stage is Stage.APPROVAL and taken.value.is_positive:
        yield from _check_said(taken, "level", "PB644")
    if taken.value.outcome in (Outcome.RETURNED, Outcome.NEGATIVE):
        yield from _check_said(taken, "reason", "PB650")
    yield from _check_validity(taken)
    yield from _check_successor(record, taken, bank)


def _check_organisation(taken: Marked[Decision], bank: Bank) -> Iterator[Diagnostic]:
    organisation = taken.value.organisation
    if organisation not in bank.organisations and not bank.is_faulty("organisations", organisation):
        meant = did_you_mean(suggest_key(organisation, bank.organisations))
        place, path = taken.marks.of_value("organisation"), (*taken.path, "organisation")
        yield diagnose("PB640", place, path, organisation=organisation, suggestion=meant)


def _check_said(taken: Marked[Decision], key: str, code: str, severity: Severity | None = None) -> Iterator[Diagnostic]:
    # Where the key is there with a value the schema does not take, that has its own finding.
    if getattr(taken.value, key) is None and (taken.whole or (key,) not in taken.marks.keys):
        yield diagnose(code, taken.marks.of_value(key), (*taken.path, key), severity=severity)


def _check_document(taken: Marked[Decision]) -> Iterator[Diagnostic]:
    needed = taken.value.is_positive and taken.value.stage is not Stage.ASSOCIATION
    yield from _check_said(taken, "document", "PB643", Severity.ERROR if needed else Severity.WARNING)


def _check_validity(taken: Marked[Decision]) -> Iterator[Diagnostic]:
    until, day = taken.value.valid_until, taken.value.date
    if until and until < day:
        place, path = taken.marks.of_value("valid_until"), (*taken.path, "valid_until")
        yield diagnose("PB646", place, path, until=until, date=day)


def _check_successor(record: Record, taken: Marked[Decision], bank: Bank) -> Iterator[Diagnostic]:
    successor, path = taken.value.successor, (*taken.path, "successor")
    if successor == record.id:
        yield diagnose("PB649", taken.marks.of_value("successor"), path, record=successor)
    elif successor and successor not in bank.records and not bank.is_faulty("records", successor):
        meant = did_you_mean(suggest_key(successor, bank.records))
        yield diagnose("PB648", taken.marks.of_value("successor"), path, record=successor, suggestion=meant)

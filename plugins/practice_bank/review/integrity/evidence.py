"""All rules over all evidence of a record: findings, and what is left that counts."""

from collections.abc import Iterator
from dataclasses import replace

from ...diagnostics import Diagnostic, Severity
from ...records import Assessment, Decision, Marked, Record
from ..circumstances import Circumstances
from ..dossier import Dossier
from .conflicts import check_conflicts
from .dates import check_assessment_date, check_decision_dates
from .decisions import check_decision
from .experts import check_competence, check_expert
from .rounds import check_rounds
from .scores import check_scores, is_rubric_faulty
from .support import Hearing, check_support
from .versions import check_assessed_version, check_decided_version, count_versions


def find_sound_evidence(record: Record, around: Circumstances) -> tuple[Dossier, list[Diagnostic]]:
    """Hold the evidence of a record against the rules.

    Returns:
        The evidence that breaks none, and what breaks one.
    """
    findings = list(_check_assessments(record, around))
    faulty = {found.place.path for found in findings if found.severity is Severity.ERROR}
    sound = [given for given in record.assessments if given.marks.path not in faulty and _is_usable(given, around)]
    dossier = Dossier(record, around.bank, around.today, tuple(given.value for given in sound))
    dossier, unsound = _hear_decisions(dossier, sound, around)
    return dossier, findings + unsound


def _check_assessments(record: Record, around: Circumstances) -> Iterator[Diagnostic]:
    versions = count_versions(record)
    for given in record.assessments:
        yield from check_expert(record, given, around)
        yield from check_competence(record, given, around)
        yield from check_conflicts(record, given, around)
        yield from check_scores(record, given, around.bank)
        yield from check_assessment_date(record, given, around)
        yield from check_assessed_version(record, given, versions, around)
    yield from check_rounds(record, around.bank)


def _hear_decisions(
    dossier: Dossier, assessments: list[Marked[Assessment]], around: Circumstances
) -> tuple[Dossier, list[Diagnostic]]:
    """Take the decisions in turn: each rests on those before it that stand."""
    record = dossier.record
    by_number = _check_decisions(record, around)
    unread = sum(name.startswith("reviews/") for name in record.unread)
    faulty = len(record.assessments) - len(assessments) + unread
    missing = "decisions.yml" in record.unread
    findings = [found for number in sorted(by_number) for found in by_number[number]]
    for number, taken in enumerate(record.decisions):
        hearing = Hearing(taken, dossier, assessments, faulty, missing)
        if not _is_sound(taken, by_number.get(number, [])):
            missing = True
        elif not taken.value.is_positive or hearing.stands:
            dossier = replace(dossier, decisions=(*dossier.decisions, taken.value))
            findings += check_support(hearing) if taken.value.is_positive else ()
        else:
            missing = True
            findings += check_support(hearing)
    return dossier, findings


def _check_decisions(record: Record, around: Circumstances) -> dict[int, list[Diagnostic]]:
    """What is wrong with each decision by itself and in its order, by number."""
    versions = count_versions(record)
    found = {
        number: [
            *check_decision(record, taken, around.bank),
            *check_decided_version(record, number, versions, around),
        ]
        for number, taken in enumerate(record.decisions)
    }
    for number, late in check_decision_dates(record, around):
        found[number].append(late)
    return found


def _is_usable(given: Marked[Assessment], around: Circumstances) -> bool:
    """Whether neither the assessment nor what it rests on has faults that are reported elsewhere."""
    bank, assessment = around.bank, given.value
    rests = not bank.is_faulty("people", assessment.expert) and not is_rubric_faulty(assessment.rubric, bank)
    return given.whole and rests and assessment.rubric in bank.rubrics


def _is_sound(taken: Marked[Decision], findings: list[Diagnostic]) -> bool:
    return taken.whole and not any(found.severity is Severity.ERROR for found in findings)

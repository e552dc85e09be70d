"""Who may assess a work, in the order in which they should be asked, and why others may not.

The rules are those that an assessment meets when it is given: here they are asked of one that is not written yet.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ..diagnostics import Diagnostic, Marks, Severity
from ..i18n import LANGUAGES
from ..records import Assessment, Conflict, Marked, Person, Record, Verdict
from .circumstances import Circumstances
from .integrity.conflicts import check_conflicts
from .integrity.experts import check_competence, check_expert
from .wording import Words, worded

WAIVABLE = frozenset({"PB605", "PB608", "PB609"})
"""Codes of the conflicts of interest that a leave lifts."""


@dataclass(frozen=True)
class Load:
    """How much an expert is asked to do."""

    awaited: int = 0
    """Assessments they are asked for and have not given."""
    last_year: int = 0
    """Assessments they gave in the last 365 days."""


@dataclass(frozen=True)
class Candidate:
    """An expert of the register, with regard to one work."""

    person: Person
    load: Load
    reasons: tuple[Words, ...]
    """Why not to ask this one; empty for those who suit in every way."""
    is_excluded: bool
    """Whether a rule forbids it; else the reasons only put others first."""
    can_be_waived: bool = False
    """Whether a leave lifts all that forbids it: conflicts of interest, but not one's own work or a missing office."""


def find_candidates(
    record: Record, around: Circumstances, round: int, loads: Mapping[str, Load]
) -> tuple[Candidate, ...]:
    """Find who may assess a work in a round: who suits best and has least to do first, the excluded last."""
    experts = [person for person in around.bank.people.values() if person.expert]
    found = [_consider(person, record, around, round, loads.get(person.id, Load())) for person in experts]
    return tuple(sorted(found, key=_best_first))


def _best_first(one: Candidate) -> tuple[bool, int, int, int, str]:
    return (one.is_excluded, len(one.reasons), one.load.awaited, one.load.last_year, one.person.id)


def _consider(person: Person, record: Record, around: Circumstances, round: int, load: Load) -> Candidate:
    findings = list(_check(person, record, around, round))
    forbidden = [_worded(found) for found in findings if found.severity is Severity.ERROR]
    doubts = [_worded(found) for found in findings if found.severity is not Severity.ERROR]
    if _has_assessed(person, record, round):
        forbidden.append(worded("conduct.has_assessed", round=round))
    if not _reads(person, record):
        doubts.append(worded("conduct.other_language"))
    lasting = {found.code for found in findings if found.severity is Severity.ERROR} - WAIVABLE
    return Candidate(
        person=person,
        load=load,
        reasons=tuple(forbidden or doubts),
        is_excluded=bool(forbidden),
        can_be_waived=not lasting and not _has_assessed(person, record, round),
    )


def _check(person: Person, record: Record, around: Circumstances, round: int) -> Iterator[Diagnostic]:
    given = Marked(_imagine(person, record, around, round), Marks(f"practices/_bank/people/{person.id}.yml"))
    yield from check_expert(record, given, around)
    yield from check_competence(record, given, around)
    yield from check_conflicts(record, given, around)


def _imagine(person: Person, record: Record, around: Circumstances, round: int) -> Assessment:
    """The assessment that the expert would give today."""
    return Assessment.model_construct(
        expert=person.id,
        round=round,
        date=around.today,
        rubric="",
        content=record.digest,
        scores={},
        comments={},
        verdict=Verdict.RECOMMEND,
        summary=None,
        conflict=Conflict(type="none"),
        waiver=None,
    )


def _has_assessed(person: Person, record: Record, round: int) -> bool:
    return any(one.value.expert == person.id and one.value.round == round for one in record.assessments)


def _reads(person: Person, record: Record) -> bool:
    """Whether the expert reads a language of the work; who names none reads all."""
    spoken = person.expert.languages if person.expert else []
    return not spoken or bool({record.language, *record.translations} & set(spoken))


def _worded(found: Diagnostic) -> Words:
    return {language: found.message(language) for language in LANGUAGES}

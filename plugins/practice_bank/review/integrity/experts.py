"""Who may assess a work at all."""

from collections.abc import Iterator

from ...diagnostics import Diagnostic, Severity, diagnose
from ...records import Assessment, Bank, Expertise, Marked, Record, Vocabulary, Weight
from ...validation.suggestion import suggest_key
from ...validation.words import did_you_mean
from ..circumstances import Circumstances


def check_expert(record: Record, given: Marked[Assessment], around: Circumstances) -> Iterator[Diagnostic]:
    """Ask whether the expert is one, was active on the day, and is no author."""
    assessment, people = given.value, around.bank.people
    if around.bank.is_faulty("people", assessment.expert):
        return
    place, path = given.marks.of_value("expert"), ("expert",)
    person = people.get(assessment.expert)
    if person is None:
        meant = did_you_mean(suggest_key(assessment.expert, people))
        yield diagnose("PB601", place, path, expert=assessment.expert, suggestion=meant)
    elif person.id in record.makers:
        yield diagnose("PB604", place, path, expert=person.name)
    elif person.expert is None:
        yield diagnose("PB602", place, path, expert=person.name, id=person.id)
    elif not person.expert.covers(assessment.date):
        since = person.expert.since
        yield diagnose("PB603", place, path, expert=person.name, id=person.id, date=assessment.date, since=since)


def check_competence(record: Record, given: Marked[Assessment], around: Circumstances) -> Iterator[Diagnostic]:
    """Ask whether the expert's subjects and levels meet the record's; the policy says how much it weighs."""
    weight = around.bank.policy.separation.competence
    person = around.bank.people.get(given.value.expert)
    if weight is Weight.IGNORE or person is None or person.expert is None or person.id in record.makers:
        return
    if not _is_competent(person.expert, record, around.bank):
        place = given.marks.of_value("expert")
        yield diagnose("PB624", place, ("expert",), severity=Severity(weight), expert=person.name)


def _is_competent(expertise: Expertise, record: Record, bank: Bank) -> bool:
    pairs = (
        (expertise.subjects, record.front.subjects, bank.vocabularies.get("subjects")),
        (expertise.levels, record.front.levels, bank.vocabularies.get("levels")),
    )
    return all(not mine or not asked or _meet(mine, asked, terms) for mine, asked, terms in pairs)


def _meet(mine: list[str], asked: list[str], terms: Vocabulary | None) -> bool:
    """Whether one term is another's wider term, or the same."""
    return bool(_widened(mine, terms) & set(asked) or _widened(asked, terms) & set(mine))


def _widened(ids: list[str], terms: Vocabulary | None) -> set[str]:
    return {wider for term in ids for wider in (terms.ancestors(term) if terms else ())} | set(ids)

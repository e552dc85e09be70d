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
    path = ("expert",)
    person = people.get(assessment.expert)
    if person is None:
        meant = did_you_mean(suggest_key(assessment.expert, people))
        yield diagnose("PB601", given.marks.of_value(*path), path, expert=assessment.expert, suggestion=meant)
    elif person.id in record.makers:
        yield diagnose("PB604", given.marks.of_value(*path), path, expert=person.name)
    elif person.expert is None:
        yield diagnose("PB602", given.marks.of_value(*path), path, expert=person.name, id=person.id)
    elif not person.expert.covers(assessment.date):
        words = {"expert": person.name, "id": person.id, "date": assessment.date, "since": person.expert.since}
        yield diagnose("PB603", given.marks.of_value(*path), path, None, **words)


def check_competence(record: Record, given: Marked[Assessment], around: Circumstances) -> Iterator[Diagnostic]:
    """Ask whether the expert's subjects and levels meet the record's; the policy says how much it weighs."""
    weight = around.bank.policy.separation.competence
    person = around.bank.people.get(given.value.expert)
    if person is None or person.expert is None or person.id in record.makers:
        return
    if weight is Weight.IGNORE or around.bank.is_faulty("people", person.id):
        return
    if not _is_competent(person.expert, record, around.bank):
        place = given.marks.of_value("expert")
        yield diagnose("PB624", place, ("expert",), severity=Severity(weight), expert=person.name)


def _is_competent(expertise: Expertise, record: Record, bank: Bank) -> bool:
    subjects, levels = bank.vocabularies.get("subjects"), bank.vocabularies.get("levels")
    return _meet(expertise.subjects, record.front.subjects, subjects) and _meet(
        expertise.levels, record.front.levels, levels
    )


def _meet(mine: list[str], asked: list[str], terms: Vocabulary | None) -> bool:
    """Whether one term is another's wider term, or the same; what is not said, or not known, stands in nobody's way."""
    if not mine or not asked or terms is None:
        return True
    unknown = [term for term in (*mine, *asked) if term not in terms.by_id]
    return bool(unknown or _widened(mine, terms) & set(asked) or _widened(asked, terms) & set(mine))


def _widened(ids: list[str], terms: Vocabulary) -> set[str]:
    return {wider for term in ids for wider in terms.ancestors(term)}

"""Conflicts of interest: those the bank's own data show, and those an expert declares."""

from collections.abc import Iterator

from ...diagnostics import Diagnostic, Place, Severity, diagnose
from ...records import Assessment, Bank, Marked, Person, Record, Weight
from ...validation.suggestion import suggest_key
from ...validation.words import did_you_mean
from ..circumstances import Circumstances
from ..validity import add_months

NO_CONFLICT = "none"
SAME_ORGANISATION = "same-organisation"
"""The declared conflict that the policy weighs as it weighs a found one."""


def check_conflicts(record: Record, given: Marked[Assessment], around: Circumstances) -> Iterator[Diagnostic]:
    """Ask for conflicts of interest; a leave to judge in spite of them lifts all but one's own work."""
    unknown = list(_check_conflict_type(given, around.bank))
    yield from unknown
    if given.value.waiver:
        yield from _check_waiver(record, given, around.bank)
        return
    person = around.bank.people.get(given.value.expert)
    if person is None or person.id in record.makers or around.bank.is_faulty("people", person.id):
        return
    found = [
        *_check_organisation(record, given, person, around.bank),
        *_check_relatives(record, given, person, around.bank),
        *_check_common_works(record, given, person, around),
    ]
    yield from found
    if not found and not unknown:
        yield from _check_declared(given, around.bank)


def _check_conflict_type(given: Marked[Assessment], bank: Bank) -> Iterator[Diagnostic]:
    declared, terms = given.value.conflict.type, bank.vocabularies.get("conflict-types")
    if terms and declared != NO_CONFLICT and declared not in terms.by_id:
        meant = did_you_mean(suggest_key(declared, [*terms.by_id, NO_CONFLICT]))
        place = given.marks.of_value("conflict", "type")
        # A leave to judge lifts a conflict of any type; then the word is only unusual.
        weight = Severity.WARNING if given.value.waiver else None
        yield diagnose("PB607", place, ("conflict", "type"), weight, type=declared, suggestion=meant)


def _check_declared(given: Marked[Assessment], bank: Bank) -> Iterator[Diagnostic]:
    declared = given.value.conflict.type
    if declared == NO_CONFLICT:
        return
    weight = bank.policy.separation.same_organisation if declared == SAME_ORGANISATION else Weight.ERROR
    if weight is not Weight.IGNORE:
        place, label = given.marks.of_value("conflict", "type"), bank.term_labels("conflict-types", declared)
        yield diagnose("PB606", place, ("conflict", "type"), severity=Severity(weight), type=label)


def _check_waiver(record: Record, given: Marked[Assessment], bank: Bank) -> Iterator[Diagnostic]:
    waiver = given.value.waiver
    if waiver is None or bank.is_faulty("people", waiver.by):
        return
    place, path = given.marks.of_value("waiver", "by"), ("waiver", "by")
    signer = bank.people.get(waiver.by)
    if signer is None:
        yield diagnose("PB610", place, path, by=waiver.by, suggestion=did_you_mean(suggest_key(waiver.by, bank.people)))
    elif signer.id == given.value.expert or signer.id in record.makers:
        yield diagnose("PB612", place, path, by=signer.name)
    elif not set(signer.roles) & set(bank.policy.waiver_by):
        yield diagnose("PB611", place, path, by=signer.name, roles=", ".join(bank.policy.waiver_by))


def _check_organisation(record: Record, given: Marked[Assessment], person: Person, bank: Bank) -> Iterator[Diagnostic]:
    weight, day = bank.policy.separation.same_organisation, given.value.date
    shared = set(person.organisations_on(day)) & _find_organisations(record, given, bank)
    if weight is Weight.IGNORE or not shared:
        return
    register = bank.organisations
    shared_id = min(shared)
    name = register[shared_id].name if shared_id in register else shared_id
    yield diagnose(
        "PB605", _place(given), ("expert",), severity=Severity(weight), expert=person.name, organisation=name, date=day
    )


def _find_organisations(record: Record, given: Marked[Assessment], bank: Bank) -> set[str]:
    """Organisations whose work it is: as the record says, and where its people were on the day."""
    named = {author.organisation for author in record.front.authors if author.organisation}
    known = [bank.people[maker] for maker in record.makers if maker in bank.people]
    return named | {record.front.organisation, *(o for one in known for o in one.organisations_on(given.value.date))}


def _check_relatives(record: Record, given: Marked[Assessment], person: Person, bank: Bank) -> Iterator[Diagnostic]:
    for maker in record.makers:
        other = bank.people.get(maker)
        if maker in person.relatives or (other and person.id in other.relatives):
            name = other.name if other else maker
            yield diagnose("PB608", _place(given), ("expert",), expert=person.name, author=name)
            return


def _check_common_works(
    record: Record, given: Marked[Assessment], person: Person, around: Circumstances
) -> Iterator[Diagnostic]:
    years, day = around.bank.policy.separation.coauthor_years, given.value.date
    for maker in record.makers:
        work = around.find_common_work(person.id, maker, day)
        if years and work and work[0] >= add_months(day, -12 * years):
            other = around.bank.people.get(maker)
            name = other.name if other else maker
            yield diagnose(
                "PB609", _place(given), ("expert",), expert=person.name, author=name, work=work[1], years=years
            )
            return


def _place(given: Marked[Assessment]) -> Place:
    return given.marks.of_value("expert")

"""The registers of people and organisations."""

from collections.abc import Iterable, Iterator

from ..diagnostics import Diagnostic, Marks, Severity, diagnose
from ..loading import Data, Document
from ..records import Organisation, OrganisationRegister, Person
from .duplicates import check_ids
from .file_names import check_file_id
from .known_ids import file_id
from .labels import NAMES, check_code, check_labels
from .parsing import parse_document
from .references import PERSON, Reference, ReferenceRuling, Target, check_references, diagnose_unknown, find_texts
from .registers import Registers
from .vocabularies import check_circles

ORGANISATIONS = (
    Reference(("organisations", "*", "parent"), Target.ORGANISATION),
    Reference(("organisations", "*", "district"), Target.TERM, "districts"),
)
TYPES = Reference(("organisations", "*", "type"), Target.TERM, "organisation-types")


def parse_people(documents: Iterable[Document], registers: Registers) -> tuple[dict[str, Person], list[Diagnostic]]:
    """Make the people of the register, by id."""
    found: dict[str, Person] = {}
    findings: list[Diagnostic] = []
    for document in documents:
        parsed = parse_document(Person, document, ReferenceRuling(PERSON))
        findings += parsed.findings
        findings += check_file_id(parsed.data, parsed.marks)
        findings += check_labels(parsed.data, parsed.marks, registers.label_languages, NAMES)
        findings += check_references(parsed.data, parsed.marks, PERSON, registers)
        findings += _check_languages(parsed.data, parsed.marks)
        if parsed.value:
            findings += check_periods(parsed.value, parsed.marks)
            found[file_id(document)] = parsed.value
    return found, findings


def check_periods(person: Person, marks: Marks) -> Iterator[Diagnostic]:
    """Find times that end before they start."""
    for number, place in enumerate(person.organisations):
        if place.since and place.until and place.until < place.since:
            path = ("organisations", number, "to")
            yield diagnose("PB220", marks.of_value(*path), path, key="to")
    expert = person.expert
    if expert and expert.until and expert.until < expert.since:
        yield diagnose("PB220", marks.of_value("expert", "until"), ("expert", "until"), key="until")


def parse_organisations(
    document: Document | None, registers: Registers
) -> tuple[dict[str, Organisation], list[Diagnostic]]:
    """Make the organisations of the register, by id."""
    if document is None:
        return {}, []
    parsed = parse_document(OrganisationRegister, document, ReferenceRuling((*ORGANISATIONS, TYPES)))
    data, marks = parsed.data, parsed.marks
    findings = [
        *parsed.findings,
        *check_ids(data, marks, "organisations"),
        *check_labels(data, marks, registers.label_languages, NAMES),
        *check_references(data, marks, ORGANISATIONS, registers),
        *check_circles(data, marks, "organisations", "parent"),
        *_check_types(data, marks, registers),
    ]
    entries = parsed.value.organisations if parsed.value else []
    return {entry.id: entry for entry in reversed(entries)}, findings


def _check_types(data: Data, marks: Marks, registers: Registers) -> Iterator[Diagnostic]:
    register = TYPES.register(registers)
    for path, word in find_texts(data, TYPES.path):
        if register and register.misses(word):
            yield diagnose_unknown(TYPES, register, marks, path, word, Severity.WARNING)


def _check_languages(data: Data, marks: Marks) -> Iterator[Diagnostic]:
    for path, code in find_texts(data, ("expert", "languages", "*")):
        if finding := check_code(code, marks, path, at_key=False):
            yield finding

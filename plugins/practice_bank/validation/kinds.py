"""Kinds of works: their keys, sections and rubric."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from ..diagnostics import Diagnostic, Marks, Severity, diagnose
from ..loading import Data, Document
from ..records import FieldType, Kind, Original, SectionRule
from .duplicates import check_ids, check_items
from .file_names import check_file_id
from .known_ids import file_id
from .labels import DEFAULTS, MISTAKEN, check_code, check_labels
from .parsing import parse_document
from .references import find_texts
from .registers import Registers
from .rubrics import ParsedRubrics
from .schema_keys import keys_of
from .section_headings import normalise_heading
from .suggestion import suggest, suggest_key
from .words import did_you_mean


@dataclass(frozen=True)
class ParsedKinds:
    """All kinds of a bank."""

    kinds: Mapping[str, Kind]
    """By id."""
    broken: frozenset[str]
    """Ids of those that say less than their file: nothing can be asked of their records."""


def parse_kinds(
    documents: Iterable[Document], registers: Registers, rubrics: ParsedRubrics
) -> tuple[ParsedKinds, list[Diagnostic]]:
    """Make the kinds."""
    found: dict[str, Kind] = {}
    broken: set[str] = set()
    findings: list[Diagnostic] = []
    for document in documents:
        parsed = parse_document(Kind, document)
        findings += parsed.findings
        findings += check_file_id(parsed.data, parsed.marks)
        findings += check_labels(parsed.data, parsed.marks, registers.label_languages)
        findings += check_ids(parsed.data, parsed.marks, "sections")
        findings += check_ids(parsed.data, parsed.marks, "fields")
        findings += check_items(parsed.data, parsed.marks, ["required"])
        findings += _check_rubric(parsed.data, parsed.marks, rubrics)
        if parsed.value:
            findings += check_kind(parsed.value, parsed.marks, registers)
            found[file_id(document)] = parsed.value
        broken |= set() if parsed.whole else {file_id(document)}
    return ParsedKinds(found, frozenset(broken)), findings


def check_kind(kind: Kind, marks: Marks, registers: Registers) -> Iterator[Diagnostic]:
    """Check that a kind's keys are there and its sections can be told apart in each language."""
    own = [field.id for field in kind.fields]
    known = [*keys_of(Original), *own]
    for number, key in enumerate(kind.required):
        if key not in known:
            meant = did_you_mean(suggest_key(key, known))
            yield diagnose(
                "PB234", marks.of_value("required", number), ("required", number), value=key, suggestion=meant
            )
    yield from _check_fields(kind, marks, registers)
    for number, section in enumerate(kind.sections):
        yield from _check_languages(section, number, marks, registers)
    yield from _check_headings(kind.sections, marks)


def _check_fields(kind: Kind, marks: Marks, registers: Registers) -> Iterator[Diagnostic]:
    for number, field in enumerate(kind.fields):
        path = ("fields", number)
        if field.id in keys_of(Original):
            yield diagnose("PB238", marks.of_value(*path, "id"), (*path, "id"), value=field.id)
        if field.type is FieldType.TERM and not field.vocabulary:
            yield diagnose("PB201", marks.of_key(*path), (*path, "vocabulary"), key="vocabulary")
        elif field.vocabulary and field.vocabulary not in registers.vocabularies:
            place = marks.of_value(*path, "vocabulary")
            yield diagnose("PB305", place, (*path, "vocabulary"), vocabulary=field.vocabulary)


def _check_languages(section: SectionRule, number: int, marks: Marks, registers: Registers) -> Iterator[Diagnostic]:
    if marks.path.startswith(DEFAULTS):
        return
    path = ("sections", number, "headings")
    wrong = {code: finding for code in section.headings if (finding := check_code(code, marks, (*path, code)))}
    yield from wrong.values()
    meant = {MISTAKEN.get(code) for code in wrong}
    severity = Severity.ERROR if section.required else Severity.WARNING
    for language in registers.label_languages:
        if not section.headings.get(language) and language not in meant:
            place = marks.of_key(*path)
            yield diagnose("PB236", place, (*path, language), severity, section=section.id, language=language)


def _check_headings(sections: list[SectionRule], marks: Marks) -> Iterator[Diagnostic]:
    owners: dict[tuple[str, str], str] = {}
    for number, section in enumerate(sections):
        for language, headings in section.headings.items():
            for place, heading in enumerate(headings):
                owner = owners.setdefault((language, normalise_heading(heading)), section.id)
                if owner != section.id:
                    path = ("sections", number, "headings", language, place)
                    yield diagnose("PB216", marks.of_value(*path), path, heading=heading, section=owner)


def _check_rubric(data: Data, marks: Marks, parsed: ParsedRubrics) -> Iterator[Diagnostic]:
    # A default kind whose rubric the bank replaced by another version is not the bank's fault until a work uses it.
    if marks.path.startswith(DEFAULTS):
        return
    rubrics = parsed.rubrics
    for path, reference in find_texts(data, ("rubric",)):
        name = reference.partition("@")[0]
        if reference not in rubrics and name != reference and name not in parsed.broken:
            names = {known: known for known in rubrics} | {rubric.id: known for known, rubric in rubrics.items()}
            meant = suggest(reference, names) or suggest(name, names)
            yield diagnose("PB309", marks.of_value(*path), path, value=reference, suggestion=did_you_mean(meant))

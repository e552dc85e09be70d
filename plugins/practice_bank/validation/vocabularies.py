"""Vocabularies: terms, their labels and what is broader than what."""

from collections.abc import Iterable, Iterator

from ..diagnostics import Diagnostic, FieldPath, Marks, diagnose
from ..loading import Data, Document
from ..records import Vocabulary
from .circles import find_circles
from .duplicates import check_ids
from .file_names import check_file_id
from .known_ids import file_id
from .labels import check_labels
from .parsing import parse_document
from .references import Reference, ReferenceRuling, Target, check_references
from .registers import Registers
from .words import listed


def parse_vocabularies(
    documents: Iterable[Document], registers: Registers
) -> tuple[dict[str, Vocabulary], list[Diagnostic]]:
    """Make the vocabularies, by id."""
    found: dict[str, Vocabulary] = {}
    findings: list[Diagnostic] = []
    for document in documents:
        broader = (Reference(("terms", "*", "broader"), Target.TERM, file_id(document)),)
        parsed = parse_document(Vocabulary, document, ReferenceRuling(broader))
        findings += parsed.findings
        findings += check_file_id(parsed.data, parsed.marks)
        findings += check_ids(parsed.data, parsed.marks, "terms")
        findings += check_labels(parsed.data, parsed.marks, registers.label_languages)
        findings += check_references(parsed.data, parsed.marks, broader, registers)
        findings += check_circles(parsed.data, parsed.marks, "terms", "broader")
        if parsed.value:
            found[file_id(document)] = parsed.value
    return found, findings


def check_circles(data: Data, marks: Marks, list_key: str, above_key: str) -> Iterator[Diagnostic]:
    """Find entries of a list that are above themselves."""
    entries = data.get(list_key) if isinstance(data, dict) else None
    above: dict[str, str | None] = {}
    places: dict[str, FieldPath] = {}
    for number, entry in enumerate(entries if isinstance(entries, list) else ()):
        if isinstance(entry, dict) and isinstance(entry.get("id"), str) and isinstance(entry.get(above_key), str):
            above[entry["id"]] = entry[above_key]
            places[entry["id"]] = (list_key, number, above_key)
    for entry_id in find_circles(above):
        path = places[entry_id]
        yield diagnose("PB311", marks.of_value(*path), path, value=entry_id, above=listed([above[entry_id] or ""]))

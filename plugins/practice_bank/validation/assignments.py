"""Who is asked to assess which work."""

from collections.abc import Iterable

from ..diagnostics import Diagnostic, diagnose
from ..loading import Document
from ..records import Assignment
from .known_ids import file_id
from .parsing import parse_document
from .references import ASSIGNMENT, ReferenceRuling, check_references
from .registers import Registers
from .words import did_you_mean


def parse_assignments(
    documents: Iterable[Document], registers: Registers
) -> tuple[dict[str, Assignment], list[Diagnostic]]:
    """Make the assignments, by record id: the name of the file."""
    found: dict[str, Assignment] = {}
    findings: list[Diagnostic] = []
    for document in documents:
        parsed = parse_document(Assignment, document, ReferenceRuling(ASSIGNMENT))
        findings += parsed.findings
        findings += check_references(parsed.data, parsed.marks, ASSIGNMENT, registers)
        record = file_id(document)
        if registers.records.misses(record):
            meant = did_you_mean(registers.records.suggest(record))
            findings.append(diagnose("PB317", parsed.marks.of_value(), (), record=record, suggestion=meant))
        elif parsed.value:
            found[record] = parsed.value
    return found, findings

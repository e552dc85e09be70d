"""Paths and collections: what they name is there, once."""

from collections.abc import Collection, Iterable, Iterator, Sequence

from ..diagnostics import Diagnostic, Marks, diagnose
from ..loading import Data, Document
from ..records import LearningPath
from .duplicates import repeated
from .file_names import check_file_id
from .known_ids import file_id
from .labels import check_labels
from .parsing import parse_document
from .references import PATH, ReferenceRuling, check_references, find_texts
from .registers import Registers
from .suggestion import suggest_key
from .words import did_you_mean

TEXTS = frozenset({"note", "summary", "title"})
"""Keys of texts by language."""
OWN_PAGES = frozenset(
    {
        *("bank", "criteria", "errors", "monitoring", "organisations", "paths", "people", "questionnaires", "search"),
        *("structure", "verify"),
    }
)
"""Pages that every site has without a file in `docs/`."""


def parse_paths(
    documents: Iterable[Document], registers: Registers, pages: Collection[str]
) -> tuple[dict[str, LearningPath], list[Diagnostic]]:
    """Make the paths and collections, by id.

    Args:
        documents: Of `_bank/paths/`.
        registers: What references may name.
        pages: Of the site's authors, by path.
    """
    found: dict[str, LearningPath] = {}
    findings: list[Diagnostic] = []
    for document in documents:
        parsed = parse_document(LearningPath, document, ReferenceRuling(PATH))
        findings += parsed.findings
        findings += check_file_id(parsed.data, parsed.marks)
        findings += check_labels(parsed.data, parsed.marks, registers.label_languages, TEXTS)
        findings += check_references(parsed.data, parsed.marks, PATH, registers)
        findings += check_pages(parsed.data, parsed.marks, ("items", "*", "page"), pages)
        findings += _check_twice(parsed.data, parsed.marks)
        if parsed.value:
            found[file_id(document)] = parsed.value
    return found, findings


def check_pages(data: Data, marks: Marks, way: Sequence[str], pages: Collection[str]) -> Iterator[Diagnostic]:
    """Find pages that the site does not have.

    Args:
        data: Of the file.
        marks: Of the file.
        way: Where pages are named.
        pages: Of the site's authors, by path.
    """
    known = OWN_PAGES.union(pages)
    for path, page in find_texts(data, way):
        if page not in known:
            meant = did_you_mean(suggest_key(page, known))
            yield diagnose("PB320", marks.of_value(*path), path, value=page, suggestion=meant)


def _check_twice(data: Data, marks: Marks) -> Iterator[Diagnostic]:
    for key in ("record", "page"):
        for path, word in repeated(find_texts(data, ("items", "*", key))):
            yield diagnose("PB321", marks.of_value(*path), path, value=word)

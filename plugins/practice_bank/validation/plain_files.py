"""What no file of plain data may hold: markup, and the data of persons."""

from collections.abc import Iterator

from ..diagnostics import Diagnostic, Severity
from ..loading import Document, Folder, LoadedBank
from .personal_data import check_fields
from .suspects import check_field_markup

DEFAULTS = "practice_bank/"
"""What the paths of the package's own files start with."""


def check_plain_files(loaded: LoadedBank) -> Iterator[Diagnostic]:
    """Find markup and personal numbers in registers; texts have checks of their own."""
    for document in _find_plain_files(loaded):
        yield from _check_plain_file(document)


def check_evidence(folder: Folder) -> Iterator[Diagnostic]:
    """Find markup and personal numbers in what others said about a work."""
    for document in (*folder.reviews, *folder.adoptions, *filter(None, (folder.decisions,))):
        yield from _check_plain_file(document)


def _check_plain_file(document: Document) -> Iterator[Diagnostic]:
    yield from check_field_markup(document.data, document.marks)
    # A document's number may look like a phone: only what is surely a personal number is a fault here.
    found = check_fields(document.data, document.marks)
    yield from (finding for finding in found if finding.severity is Severity.ERROR)


def _find_plain_files(loaded: LoadedBank) -> Iterator[Document]:
    outside = (each.document for each in loaded.calendars)
    named = (*loaded.people, *loaded.assignments, *loaded.paths, *loaded.questionnaires, *loaded.surveys, *outside)
    registers = (*loaded.kinds, *loaded.rubrics, *loaded.vocabularies, *named)
    yield from (document for document in registers if not document.path.startswith(DEFAULTS))
    yield from filter(None, (loaded.settings, loaded.policy, loaded.organisations, loaded.structure))

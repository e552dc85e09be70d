"""What no file of plain data may hold: markup, and the data of persons."""

from collections.abc import Iterator

from ..diagnostics import Diagnostic, Severity
from ..loading import Document, LoadedBank
from .personal_data import check_fields
from .suspects import check_field_markup

DEFAULTS = "practice_bank/"
"""What the paths of the package's own files start with."""


def check_plain_files(loaded: LoadedBank) -> Iterator[Diagnostic]:
    """Find markup and personal numbers in registers and evidence; texts have checks of their own."""
    for document in _find_plain_files(loaded):
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
    for folder in loaded.records:
        yield from (*folder.reviews, *folder.adoptions)
        yield from filter(None, (folder.decisions,))

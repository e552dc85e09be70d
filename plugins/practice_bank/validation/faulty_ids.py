"""What is there but has faults of its own: evidence that rests on it gets no findings for them."""

from collections.abc import Iterable, Iterator, Mapping

from ..diagnostics import Diagnostic, Severity
from ..loading import Document, LoadedBank
from ..records import Organisation, Record
from .known_ids import file_id
from .registers import Registers


def find_faulty(
    loaded: LoadedBank,
    registers: Registers,
    organisations: Mapping[str, Organisation],
    records: Mapping[str, Record],
    findings: Iterable[Diagnostic],
) -> Mapping[str, frozenset[str]]:
    """Find the ids of faulty things by register.

    Args:
        loaded: All documents.
        registers: The ids that are there.
        organisations: Those that can be used.
        records: Those that can be used.
        findings: All findings about registers.
    """
    paths = {found.place.path for found in findings if found.severity is Severity.ERROR}
    return {
        "people": frozenset(file_id(document) for document in _select(loaded.people, paths)),
        "rubrics": frozenset(name for document in _select(loaded.rubrics, paths) for name in _rubric_names(document)),
        "organisations": registers.organisations.ids - organisations.keys(),
        "records": registers.records.ids - records.keys(),
    }


def _select(documents: Iterable[Document], paths: set[str]) -> Iterator[Document]:
    return (document for document in documents if document.data is None or document.path in paths)


def _rubric_names(document: Document) -> Iterator[str]:
    """Ids and references by which a rubric may be named."""
    yield file_id(document)
    if isinstance(document.data, dict):
        yield f"{document.data.get('id')}@{document.data.get('version')}"

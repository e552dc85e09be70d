"""Bundles that teachers send: `<id>.submission.zip`."""

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ..diagnostics import Diagnostic, Marks, Place, diagnose
from .archive import Archive, load_archive
from .decoding import decode
from .entries import is_litter
from .json_text import load_json
from .loaded import Document

DATA = "submission.json"
MANUSCRIPT = "manuscript.docx"
"""The Word file that the author worked in, where there was one."""
FILES = "files/"
DATA_LIMIT = 2 * 1024 * 1024
"""Bytes of the data: texts of one work."""

_NO_DATA = {"kk": f"ішінде {DATA} жоқ", "ru": f"в нём нет {DATA}", "en": f"it has no {DATA}"}
_STRANGE = {
    "kk": "пакетте тұрмауы керек",
    "ru": "в пакете быть не должен",
    "en": "does not belong into a bundle",
}


@dataclass(frozen=True)
class LoadedSubmission:
    """A bundle that could be unpacked."""

    document: Document
    """Its data."""
    files: Mapping[str, bytes]
    """Pictures and attachments by their names in `files/`."""
    manuscript: bytes | None


def load_submission(content: bytes, path: str) -> tuple[LoadedSubmission | None, list[Diagnostic]]:
    """Load a bundle.

    Args:
        content: Untrusted.
        path: What findings call the bundle.

    Returns:
        The bundle, None where it cannot be taken, and findings.
    """
    archive, findings = load_archive(content, path)
    if archive is None:
        return None, findings
    if findings := list(_check_members(archive, path)):
        return None, findings
    document, findings = _load_data(archive.members[DATA], f"{path}/{DATA}")
    if document is None:
        return None, findings
    files = {
        unicodedata.normalize("NFC", name.removeprefix(FILES)): member
        for name, member in archive.members.items()
        if name.startswith(FILES)
    }
    return LoadedSubmission(document, files, archive.members.get(MANUSCRIPT)), []


def _check_members(archive: Archive, path: str) -> Iterator[Diagnostic]:
    if DATA not in archive.members:
        yield diagnose("PB880", Place(path), reason=_NO_DATA)
    for name in sorted(archive.members):
        if name not in (DATA, MANUSCRIPT) and not _is_file(name):
            yield diagnose("PB881", Place(path), member=name, reason=_STRANGE)


def _is_file(name: str) -> bool:
    """Whether something may lie in the record's `files/`, where checks pass over what systems leave behind."""
    inside = name.removeprefix(FILES)
    return name.startswith(FILES) and "/" not in inside and not is_litter(inside)


def _load_data(content: bytes, path: str) -> tuple[Document | None, list[Diagnostic]]:
    if len(content) > DATA_LIMIT:
        return None, [diagnose("PB115", Place(path), size=len(content) // 1024, limit=DATA_LIMIT // 1024)]
    text, findings = decode(content, path)
    if text is None:
        return None, findings
    # Names of files that a Mac gave are decomposed; what names them may not be.
    data, findings = load_json(unicodedata.normalize("NFC", text), path)
    return (Document(path, data, Marks(path)) if data is not None else None), findings or _expect(data, path)


def _expect(data: object, path: str) -> list[Diagnostic]:
    return [] if data is not None else [diagnose("PB110", Place(path))]

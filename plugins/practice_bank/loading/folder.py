"""The folder of a record or of an event."""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from ..diagnostics import Diagnostic, Marks, Place, diagnose, did_you_mean
from .decoding import diagnose_unreadable
from .documents import load_file, load_page
from .entries import Entry, find_entries
from .loaded import Document, FileOnDisk, Folder, FoundFolder

TEXT_NAME = re.compile(r"index\.([a-z]{2,3})\.md")
EVIDENCE = ("adoptions", "decisions.yml", "reviews")
"""What lies beside the texts of a record, and not beside those of an event."""

_CHUNK = 1 << 20
_HEAD = 4096


@dataclass
class FolderReading:
    """What was read from one folder so far."""

    texts: dict[str, Document] = field(default_factory=dict)
    files: list[FileOnDisk] = field(default_factory=list)
    reviews: list[Document] = field(default_factory=list)
    adoptions: list[Document] = field(default_factory=list)
    decisions: Document | None = None
    findings: list[Diagnostic] = field(default_factory=list)


def load_folder(folder: Entry, entries: list[Entry], *, evidence: bool) -> tuple[Folder, list[Diagnostic]]:
    """Load the texts, files and evidence of one record or event.

    Args:
        folder: The folder.
        entries: What lies in it.
        evidence: Whether reviews, decisions and adoptions may lie in it.
    """
    reading = FolderReading()
    for entry in entries:
        _load_entry(entry, reading, evidence)
    loaded = Folder(
        id=folder.name,
        path=folder.path,
        texts=reading.texts,
        files=tuple(sorted(reading.files, key=lambda file: file.name)),
        reviews=tuple(reading.reviews),
        decisions=reading.decisions,
        adoptions=tuple(reading.adoptions),
    )
    return loaded, reading.findings


def load_found(found: FoundFolder) -> tuple[Folder, list[Diagnostic]]:
    """Load a folder; it is listed again, so that nothing is believed of it that is no longer true."""
    entries, unlisted = find_entries(found.entry.source, found.path)
    folder, findings = load_folder(found.entry, entries, evidence=found.evidence)
    return folder, [*unlisted, *findings]


def _load_entry(entry: Entry, reading: FolderReading, evidence: bool) -> None:
    if text := TEXT_NAME.fullmatch(entry.name):
        if not _is_misplaced(entry, reading, folder=False):
            reading.texts[text[1]], findings = load_page(entry.source, entry.path)
            reading.findings += findings
    elif entry.name == "files":
        if not _is_misplaced(entry, reading, folder=True):
            _load_files(entry, reading)
    elif evidence and entry.name in ("reviews", "adoptions"):
        if not _is_misplaced(entry, reading, folder=True):
            _load_evidence(entry, reading)
    elif evidence and entry.name == "decisions.yml":
        if not _is_misplaced(entry, reading, folder=False):
            reading.decisions, findings = load_file(entry.source, entry.path, list)
            reading.findings += findings
    else:
        reading.findings.append(_diagnose_unexpected(entry, evidence))


def _is_misplaced(entry: Entry, reading: FolderReading, *, folder: bool) -> bool:
    if entry.is_folder == folder:
        return False
    reading.findings.append(diagnose("PB154" if entry.is_folder else "PB163", Place(entry.path), name=entry.name))
    return True


def _load_evidence(folder: Entry, reading: FolderReading) -> None:
    target = reading.reviews if folder.name == "reviews" else reading.adoptions
    entries, findings = find_entries(folder.source, folder.path)
    reading.findings += findings
    for entry in entries:
        if entry.is_folder or not entry.name.endswith(".yml"):
            reading.findings.append(_diagnose_stray_evidence(entry, folder))
            continue
        document, findings = load_file(entry.source, entry.path)
        reading.findings += findings if document else [*findings, diagnose("PB110", Place(entry.path))]
        target.append(document or Document(entry.path, None, Marks(entry.path)))


def _diagnose_stray_evidence(entry: Entry, folder: Entry) -> Diagnostic:
    if entry.name.lower().endswith((".yaml", ".yml")) and not entry.is_folder:
        return diagnose("PB159", Place(entry.path), name=entry.name)
    return diagnose("PB165", Place(entry.path), name=entry.name, folder=folder.name)


def _load_files(folder: Entry, reading: FolderReading) -> None:
    for entry in _walk(folder, reading.findings):
        name = entry.path.removeprefix(folder.path.removesuffix("files"))
        try:
            reading.files.append(load_bytes(entry, name))
        except OSError as fault:
            reading.findings.append(diagnose_unreadable(fault, entry.path))


def _walk(folder: Entry, findings: list[Diagnostic]) -> Iterator[Entry]:
    waiting = [folder]
    while waiting:
        current = waiting.pop()
        entries, faults = find_entries(current.source, current.path)
        findings += faults
        waiting += [entry for entry in entries if entry.is_folder]
        yield from (entry for entry in entries if not entry.is_folder)


def load_bytes(entry: Entry, name: str) -> FileOnDisk:
    """Read a file's digest and head, a piece at a time."""
    digest, size, head = hashlib.sha256(), 0, b""
    with entry.source.open("rb") as stream:
        while chunk := stream.read(_CHUNK):
            head = head or chunk[:_HEAD]
            size += len(chunk)
            digest.update(_with_plain_line_ends(chunk) if size == len(chunk) < _CHUNK else chunk)
    return FileOnDisk(name, entry.source, size, digest.hexdigest(), head)


def _with_plain_line_ends(content: bytes) -> bytes:
    """Write the line ends of a text as LF: git changes them between computers, and the work is the same."""
    if b"\r" not in content or b"\0" in content:
        return content
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return content
    return content.replace(b"\r\n", b"\n")


def _diagnose_unexpected(entry: Entry, evidence: bool) -> Diagnostic:
    """Name what is wrong with a thing that may not lie in a record's folder."""
    lowered = entry.name.lower()
    if entry.is_folder:
        known = ("files", "reviews", "adoptions") if evidence else ("files",)
        return diagnose("PB160", Place(entry.path), name=entry.name, suggestion=did_you_mean(entry.name, known))
    if lowered in ("index.md", "index.markdown"):
        return diagnose("PB157", Place(entry.path), name=entry.name)
    if evidence and lowered == "decisions.yaml":
        return diagnose("PB159", Place(entry.path), name=entry.name)
    known = ("index.kk.md", "index.ru.md", *(("decisions.yml",) if evidence else ()))
    return diagnose("PB158", Place(entry.path), name=entry.name, suggestion=did_you_mean(entry.name, known))

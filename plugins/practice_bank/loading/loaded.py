"""What was read from the disk, before it means anything."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ..diagnostics import Marks
from .entries import Entry

Data = Any
"""Nested dicts, lists, text and None. Every scalar but null is text: types come with the schema."""


@dataclass(frozen=True)
class Document:
    """One file: its data and, for a page, its text."""

    path: str
    """POSIX path relative to the site's root (for the package's defaults: `practice_bank/…`)."""
    data: Data
    """None where it could not be read: a finding says why."""
    marks: Marks
    body: str = ""
    """Text after the front matter, LF line ends."""
    body_line: int = 1
    """Line of the file on which `body` starts, 1-based."""


@dataclass(frozen=True)
class FileOnDisk:
    """A file in a record's folder, by its bytes."""

    name: str
    """Path inside the record's folder, `files/plan.txt`."""
    source: Path
    size: int
    """Bytes."""
    sha256: str
    """64 hexadecimal digits of its bytes; the line ends of a text count as LF."""
    head: bytes
    """The first 4096 bytes, to tell its type."""


@dataclass(frozen=True)
class Folder:
    """The folder of a record, or of an entry of a collection."""

    id: str
    """Its name."""
    path: str
    """POSIX path relative to the site's root."""
    texts: Mapping[str, Document] = field(default_factory=dict)
    """`index.<language>.md` by language."""
    files: tuple[FileOnDisk, ...] = ()
    """All in `files/`, sorted by name."""
    reviews: tuple[Document, ...] = ()
    decisions: Document | None = None
    adoptions: tuple[Document, ...] = ()


@dataclass(frozen=True)
class FoundFolder:
    """A folder that was found and is still to be read."""

    entry: Entry
    first_text: str
    """Path of its first text, which every tool can open; of the folder where it has none."""
    evidence: bool = True
    """Whether reviews, decisions and adoptions may lie in it."""

    @property
    def id(self) -> str:
        """Its name."""
        return self.entry.name

    @property
    def path(self) -> str:
        """POSIX path relative to the site's root."""
        return self.entry.path


@dataclass(frozen=True)
class LoadedCalendar:
    """A calendar of others: what says whose it is, and the file itself."""

    document: Document
    path: str
    """Of the `.ics`, relative to the site's root."""
    text: str | None
    """Of the `.ics`; None where it cannot be read: a finding says why."""


@dataclass(frozen=True)
class LoadedBank:
    """All documents of a bank. The package's defaults are already replaced by the bank's files of the same name."""

    root: Path
    settings: Document | None = None
    """`bank.yml`."""
    policy: Document | None = None
    """`review.yml`."""
    organisations: Document | None = None
    kinds: tuple[Document, ...] = ()
    rubrics: tuple[Document, ...] = ()
    vocabularies: tuple[Document, ...] = ()
    people: tuple[Document, ...] = ()
    assignments: tuple[Document, ...] = ()
    paths: tuple[Document, ...] = ()
    structure: Document | None = None
    questionnaires: tuple[Document, ...] = ()
    surveys: tuple[Document, ...] = ()
    calendars: tuple[LoadedCalendar, ...] = ()
    pages: frozenset[str] = frozenset()
    """Pages below `docs/` by path, without language and ending: `guides/expert`."""
    site_pages: tuple[Document, ...] = ()
    """Of those pages the ones that may link to something by name, in all their languages, sorted by path."""
    records: tuple[Folder, ...] = ()
    """Sorted by id, then path."""
    found: tuple[FoundFolder, ...] = ()
    """Folders of records that are still to be read, sorted in the same way."""
    collections: Mapping[str, tuple[Folder, ...]] = field(default_factory=dict)
    """Folders of events, news, acts and questions by collection, each sorted by id, then path."""

    @property
    def record_folders(self) -> tuple[Folder | FoundFolder, ...]:
        """Folders of all records, read or not."""
        return (*self.records, *self.found)

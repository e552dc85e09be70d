"""Files given along with a record."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ...catalogue import Entry
from ...records import Attachment, StoredFile
from ..addresses import record_path
from .link import Link
from .reader import Reader
from .shown_text import attachment_titles, find_translation

_STEP = 1024


@dataclass(frozen=True)
class AttachmentRow:
    """One file to take."""

    title: Link
    type: str
    """By its ending: `TXT`."""
    size: str


def build_attachments(entry: Entry, reader: Reader) -> tuple[AttachmentRow, ...]:
    """Build the list of attachments that exist."""
    record = entry.record
    own = attachment_titles(find_translation(record, entry.standing, reader.language))
    foreign = "" if record.language == reader.language else record.language
    return list_files(record.front.attachments, own, foreign, record.files, record_path(record.id), reader)


def list_files(
    attachments: Iterable[Attachment],
    own: Mapping[str, str],
    foreign: str,
    files: Mapping[str, StoredFile],
    home: str,
    reader: Reader,
) -> tuple[AttachmentRow, ...]:
    """Build the rows of files to take.

    Args:
        attachments: As the original names them.
        own: Titles in the reader's language, by file.
        foreign: The `lang` of the original's titles; empty where that is the reader's language.
        files: What is there, by name.
        home: Address of the page they lie at.
        reader: Who reads.
    """
    rows = []
    for attachment in attachments:
        stored, title = files.get(attachment.file), own.get(attachment.file)
        link = Link(title or attachment.title, reader.file_href(home, attachment.file), "" if title else foreign)
        rows.append(AttachmentRow(link, _ending(attachment.file), size_words(stored.size, reader) if stored else ""))
    return tuple(rows)


def size_words(size: int, reader: Reader) -> str:
    """Say a size in bytes as a reader would."""
    if size < _STEP:
        return reader.words.count("record.size_bytes", size)
    unit, step = ("kilobytes", _STEP) if size < _STEP**2 else ("megabytes", _STEP**2)
    return reader.words.say(f"record.size_{unit}", n=reader.number(size / step, 1))


def _ending(name: str) -> str:
    _, dot, ending = name.rpartition(".")
    return ending.upper() if dot else ""

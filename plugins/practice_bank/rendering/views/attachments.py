"""Files given along with a record."""

from dataclasses import dataclass

from ...catalogue import Entry
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
    rows = []
    for attachment in record.front.attachments:
        stored = record.files.get(attachment.file)
        title = own.get(attachment.file)
        href = reader.file_href(record_path(record.id), attachment.file)
        link = Link(title or attachment.title, href, "" if title else foreign)
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

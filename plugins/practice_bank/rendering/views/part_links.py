"""The parts of a work as words, linked to where the shown text has them."""

from collections.abc import Iterable, Iterator

from ...catalogue import Entry
from ...review import title_part
from .link import Link
from .reader import Reader
from .shown_text import ShownText


def part_links(
    parts: Iterable[str], entry: Entry, reader: Reader, shown: ShownText | None = None, note: str = ""
) -> Iterator[Link]:
    """Name parts of a work.

    Args:
        parts: Of its original.
        entry: The work.
        reader: Who reads.
        shown: The text on the reader's page, where it is the work's own page.
        note: Said after each.
    """
    kind = reader.catalogue.bank.kinds.get(entry.record.front.kind)
    version = entry.standing.approved_version
    former = version.record.body if version else None
    for part in parts:
        title = title_part(part, entry.record, reader.language, kind, former)
        is_here = shown is not None and title.language == shown.body_language
        href = f"#{title.anchor}" if is_here and title.anchor else ""
        yield Link(title.text, href, "" if title.language == reader.language else title.language, note)

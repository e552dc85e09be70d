"""A former address of a record."""

from dataclasses import dataclass

from ...catalogue import Entry
from ..addresses import record_path
from .link import Link
from .page_view import PageView
from .reader import Reader
from .shown_text import choose_lines


@dataclass(frozen=True, kw_only=True)
class RedirectView(PageView):
    """Where the record is now."""

    target: Link


def build_redirect_view(entry: Entry, reader: Reader) -> RedirectView:
    """Build the page of a former address."""
    title, _ = choose_lines(entry.record, entry.standing, reader.language)
    return RedirectView(
        t=reader.words,
        language=reader.language,
        title=Link(reader.words["page.moved"]),
        target=Link(title.text, reader.href(record_path(entry.record.id)), title.lang),
    )

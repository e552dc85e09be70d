"""What cites an act, as a reader sees it: titles that lead there."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from ...catalogue import Citing
from ...i18n import localize, localized_language
from ...records import CollectionEntry
from ..addresses import record_path
from .act_words import act_name
from .entry_text import choose_entry_text
from .link import Link
from .reader import Reader
from .shown_text import choose_text

SCHEMES = ("record", "question", "event", "news", "act", "page")
"""In the order of a page."""


@dataclass(frozen=True)
class CitingGroup:
    """What of one sort cites an act."""

    label: str
    lines: tuple[Link, ...]
    """The note of each says which paragraphs it cites."""


def build_citing_groups(
    by_paragraph: Mapping[str, Iterable[Citing]], order: Iterable[str], reader: Reader
) -> tuple[CitingGroup, ...]:
    """List all that cites an act, sort by sort.

    Args:
        by_paragraph: What cites, by number of a paragraph.
        order: The numbers as they stand on the act's page.
        reader: Who reads.
    """
    numbers: dict[Citing, list[str]] = {}
    for number in ("", *order):
        for citing in by_paragraph.get(number, ()):
            numbers.setdefault(citing, []).extend([number] if number else [])
    groups = []
    for scheme in SCHEMES:
        lines = tuple(_lines([citing for citing in numbers if citing.scheme == scheme], numbers, reader))
        groups += [CitingGroup(reader.words[f"act.citing_{scheme}"], lines)] if lines else []
    return tuple(groups)


def citing_links(citing: Iterable[Citing], reader: Reader) -> tuple[Link, ...]:
    """Name what cites, without what this pass of the site does not have."""
    found = (citing_link(each, reader) for each in citing)
    return tuple(link for link in found if link)


def citing_link(citing: Citing, reader: Reader) -> Link | None:
    """Name one thing that cites; None where it has no page in the reader's language."""
    if citing.scheme == "page":
        return _page_link(citing.id, reader)
    if citing.scheme == "record":
        entry = reader.catalogue.entries[citing.id]
        title = choose_text(entry.record, entry.standing, reader.language).title
        return Link(title.text, reader.href(record_path(citing.id)), title.lang)
    if citing.scheme == "act":
        act = reader.catalogue.bank.acts[citing.id]
        return Link(act_name(act, reader, with_day=True), reader.link_href("act", act.id) or "")
    title = choose_entry_text(_find_entry(citing, reader), reader.language).title
    return Link(title.text, reader.link_href(citing.scheme, citing.id) or "", title.lang)


def _lines(citing: Iterable[Citing], numbers: Mapping[Citing, list[str]], reader: Reader) -> Iterator[Link]:
    for each in citing:
        if link := citing_link(each, reader):
            cited = numbers[each]
            # One form for all that is more than one: 21 paragraphs are no "пункт".
            form, named = min(len(cited), 2), ", ".join(cited)
            note = reader.words.count("act.cited_paragraphs", form, numbers=named) if cited else ""
            yield Link(link.text, link.href, link.lang, note)


def _find_entry(citing: Citing, reader: Reader) -> CollectionEntry[Any, Any]:
    collections: Mapping[str, Mapping[str, CollectionEntry[Any, Any]]] = {
        "event": reader.catalogue.bank.events,
        "news": reader.catalogue.news.entries,
        "question": reader.catalogue.questions,
    }
    return collections[citing.scheme][citing.id]


def _page_link(name: str, reader: Reader) -> Link | None:
    page = reader.catalogue.bank.pages[name]
    address = next((reader.site_pages[source] for source in page.sources if source in reader.site_pages), None)
    if address is None:
        return None
    shown = localized_language(page.titles, reader.language)
    return Link(
        localize(page.titles, reader.language) or name, reader.href(address), "" if shown == reader.language else shown
    )

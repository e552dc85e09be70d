"""What cites an act, as a reader sees it: titles that lead there."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ...catalogue import Citing
from ...i18n import localize, localized_language
from ...records import ActEntry, CollectionEntry
from ..addresses import entry_path, record_path
from .act_words import act_name
from .entry_text import choose_entry_text
from .link import Link
from .portfolio_parts import Part, link_parts
from .reader import Reader
from .shown_text import choose_lines

SCHEMES = ("record", "question", "event", "news", "act", "page")
"""In the order of a page."""
MOST_HERE = 12
"""Links at a paragraph."""


@dataclass(frozen=True)
class CitingGroup:
    """What of one sort cites an act."""

    label: str
    lines: tuple[Link, ...]
    """The note of each says which paragraphs it cites."""
    more: Link | None
    """Where all of it is, if only the beginning is here."""


def build_citing_groups(act: ActEntry, reader: Reader) -> tuple[CitingGroup, ...]:
    """List what cites an act, sort by sort, as far as its page has room."""
    parts = find_citing_parts(act, reader)
    more = link_parts(parts, entry_path("act", act.id), reader)
    return tuple(CitingGroup(reader.words[part.label], part.lines(), more.get(part.name)) for part in parts)


def find_citing_parts(act: ActEntry, reader: Reader) -> tuple[Part, ...]:
    """Find the lists of what cites an act, sort by sort; only those that have something."""
    by_paragraph, numbers = reader.catalogue.citations.get(act.id, {}), dict[Citing, list[str]]()
    for number in ("", *(paragraph.number for paragraph in act.front.paragraphs)):
        for citing in by_paragraph.get(number, ()):
            numbers.setdefault(citing, []).extend([number] if number else [])
    found: dict[str, list[Citing]] = {scheme: [] for scheme in SCHEMES}
    for citing in numbers:
        if citing.scheme != "page" or _page_link(citing.id, reader):
            found[citing.scheme].append(citing)
    return tuple(
        Part(scheme, f"act.citing_{scheme}", "lines", items, lambda shown: tuple(_lines(shown, numbers, reader)))
        for scheme, items in found.items()
        if items
    )


def cited_here(citing: Sequence[Citing], reader: Reader) -> tuple[Link, ...]:
    """Name what cites a paragraph; where that is much, the rest is left to the lists below."""
    shown = citing_links(citing[:MOST_HERE], reader)
    rest = len(citing) - MOST_HERE
    return (*shown, Link(reader.words.say("act.cited_more", n=rest), "#pb-cited")) if rest > 0 else shown


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
        title, _ = choose_lines(entry.record, entry.standing, reader.language)
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

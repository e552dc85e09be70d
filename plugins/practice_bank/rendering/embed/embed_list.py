"""A list that stands within a page of another site."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice

from ...catalogue import Entry, Occasion, Phase
from ..addresses import CATALOGUE, EVENTS, entry_path, record_path
from ..kit import announce_event
from ..views import Link, PageView, Reader, author_links, choose_text

MOST = 60
"""Items in the page, of which a script shows those asked for."""
SHOWN = 5
"""Items shown where nobody asks for a number."""


@dataclass(frozen=True)
class EmbedItem:
    """One line of the list."""

    title: Link
    kind: str
    note: Link
    """When and where, or whose."""
    badge: str
    """That an event is cancelled, postponed, moved; empty otherwise."""
    topics: str
    """Terms the list can be narrowed by, with blanks between."""
    end: str
    """When it is over, in UTC: a script hides it then; empty of works."""
    is_shown: bool
    """Whether it is shown without a script."""


@dataclass(frozen=True, kw_only=True)
class EmbedListView(PageView):
    """Everything the list shows."""

    items: tuple[EmbedItem, ...]
    key: str
    """What narrows it in the address: `type` or `subject`."""
    empty: str
    more: Link


def build_events_list(reader: Reader) -> EmbedListView:
    """List the events that are not over, the nearest first."""
    now = reader.catalogue.now
    coming = (each for each in reader.catalogue.occasions.values() if each.phase(now) is not Phase.PAST)
    items = (_event(place, occasion, reader) for place, occasion in enumerate(islice(coming, MOST)))
    return _list("events", "type", items, EVENTS, reader)


def build_practices_list(reader: Reader) -> EmbedListView:
    """List the works of the bank, the newest first."""
    entries = enumerate(islice(reader.catalogue.entries.values(), MOST))
    items = (_work(place, entry, reader) for place, entry in entries)
    return _list("practices", "subject", items, CATALOGUE, reader)


def _list(name: str, key: str, items: Iterable[EmbedItem], more: str, reader: Reader) -> EmbedListView:
    return EmbedListView(
        t=reader.words,
        language=reader.language,
        title=Link(reader.words[f"embed.{name}"]),
        items=tuple(items),
        key=key,
        empty=reader.words[f"embed.no_{name}"],
        more=Link(reader.words[f"embed.all_{name}"], reader.href(more)),
    )


def _event(place: int, occasion: Occasion, reader: Reader) -> EmbedItem:
    event = announce_event(occasion.event, reader)
    return EmbedItem(
        title=Link(event.title, reader.href(entry_path("event", occasion.event.id)), event.lang),
        kind=event.kind,
        note=Link(" · ".join(part for part in (event.when, event.where) if part)),
        badge=event.badge,
        topics=occasion.event.front.type,
        end=f"{occasion.end:%Y-%m-%dT%H:%M:%SZ}",
        is_shown=place < SHOWN,
    )


def _work(place: int, entry: Entry, reader: Reader) -> EmbedItem:
    record, title = entry.record, choose_text(entry.record, entry.standing, reader.language).title
    return EmbedItem(
        title=Link(title.text, reader.href(record_path(record.id)), title.lang),
        kind=reader.label("kinds", record.front.kind).text,
        note=Link(", ".join(author.text for author in author_links(record, reader))),
        badge="",
        topics=" ".join(record.front.subjects),
        end="",
        is_shown=place < SHOWN,
    )

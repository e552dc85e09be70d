"""The page of one piece of news."""

from collections.abc import Iterator
from dataclasses import dataclass

from ...catalogue import Occasion, is_waiting
from ...records import NewsEntry
from ..addresses import NEWS, entry_path, record_path
from ..pictures import Picture
from .entry_text import choose_entry_text, entry_cover_alt, entry_notices
from .event_line import EventLine, build_event_lines
from .feed_link import news_feed
from .link import Link
from .news_card import news_links
from .page_view import Notice, PageView
from .reader import Reader
from .share import messenger_links
from .shown_text import choose_lines


@dataclass(frozen=True)
class NewsWork:
    """A work that news are about."""

    kind: Link
    title: Link
    summary: Link


@dataclass(frozen=True, kw_only=True)
class NewsView(PageView):
    """Everything the page of news shows but the text, which is the page's content."""

    id: str
    lang: str
    """Of the text where it is not the page's language; empty otherwise."""
    date: str
    """In ISO 8601, for machines."""
    day: str
    """In words."""
    updated: str
    """That it was changed, and when; empty where it was not."""
    summary: Link
    cover: str
    """Address of the picture; empty where there is none."""
    cover_alt: Link
    picture: Picture
    author: Link | None
    topics: tuple[Link, ...]
    works: tuple[NewsWork, ...]
    """Those that the site does not show are left out."""
    events: tuple[EventLine, ...]
    newer: Link | None
    older: Link | None
    address: str
    """Of the page, for the whole world; empty where unknown."""
    messengers: tuple[Link, ...]


def build_news_view(entry: NewsEntry, reader: Reader) -> NewsView:
    """Build the page of news for a reader."""
    front, words, home = entry.front, reader.words, entry_path("news", entry.id)
    text = choose_entry_text(entry, reader.language)
    newer, older = _find_neighbours(entry.id, reader)
    return NewsView(
        t=words,
        language=reader.language,
        title=text.title,
        crumbs=(Link(words["news.list"], reader.href(NEWS)),),
        notices=(*_waiting(entry, reader), *entry_notices(entry, text, reader)),
        feeds=news_feed(reader),
        id=entry.id,
        lang=text.lang,
        date=front.date.isoformat(),
        day=reader.day(front.date),
        updated=words.say("news.updated", day=reader.day(front.updated)) if front.updated else "",
        summary=text.summary,
        cover=reader.file_href(home, front.cover.file) if front.cover else "",
        cover_alt=entry_cover_alt(entry, text),
        picture=reader.picture(entry.files, home, front.cover.file) if front.cover else Picture(),
        author=reader.person(front.author) if front.author else None,
        topics=reader.terms("directions", front.topics),
        works=tuple(_find_works(entry, reader)),
        events=build_event_lines(_find_events(entry, reader), reader),
        newer=newer,
        older=older,
        address=reader.address,
        messengers=messenger_links(text.title.text, reader),
    )


def _waiting(entry: NewsEntry, reader: Reader) -> tuple[Notice, ...]:
    if not is_waiting(entry, reader.catalogue.today):
        return ()
    day = reader.since(entry.front.date)
    return (Notice("preview", reader.words["news.waiting"], reader.words.say("news.waiting_text", day=day)),)


def _find_works(entry: NewsEntry, reader: Reader) -> Iterator[NewsWork]:
    shown = reader.catalogue.entries
    for record in dict.fromkeys(entry.front.records):
        if record in shown:
            work = shown[record].record
            title, summary = choose_lines(work, shown[record].standing, reader.language)
            linked = Link(title.text, reader.href(record_path(record)), title.lang)
            yield NewsWork(reader.label("kinds", work.front.kind), linked, summary)


def _find_events(entry: NewsEntry, reader: Reader) -> Iterator[Occasion]:
    occasions = reader.catalogue.occasions
    return (occasions[event] for event in dict.fromkeys(entry.front.events) if event in occasions)


def _find_neighbours(news: str, reader: Reader) -> tuple[Link | None, Link | None]:
    """The news before and after in time: newer, older."""
    ids = tuple(reader.catalogue.news.entries)
    place = ids.index(news)
    newer = news_links(ids[place - 1 : place] if place else (), reader)
    older = news_links(ids[place + 1 : place + 2], reader)
    return (newer[0] if newer else None, older[0] if older else None)

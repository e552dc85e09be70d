"""News in a few lines, as lists show them."""

from collections.abc import Iterable
from dataclasses import dataclass

from ...catalogue import is_waiting
from ...records import NewsEntry
from ..addresses import entry_path
from .entry_text import choose_entry_text
from .link import Link
from .reader import Reader


@dataclass(frozen=True)
class NewsCard:
    """What a list shows of news."""

    id: str
    title: Link
    summary: Link
    date: str
    """In ISO 8601, for machines."""
    day: str
    """In words."""
    topics: tuple[Link, ...]
    """Without links: a card has one."""
    cover: str
    """Address of the picture; empty where there is none. It decorates: the title says what it is."""
    marks: tuple[str, ...]
    """That it is pinned; that it waits for its day."""


def build_news_cards(ids: Iterable[str], reader: Reader) -> tuple[NewsCard, ...]:
    """Build the cards of news that the site shows, in the order given."""
    shown = reader.catalogue.news.entries
    return tuple(build_news_card(shown[news], reader) for news in ids)


def build_news_card(entry: NewsEntry, reader: Reader) -> NewsCard:
    """Build the card of one piece of news."""
    front, home = entry.front, entry_path("news", entry.id)
    text = choose_entry_text(entry, reader.language)
    marks = {"pinned": front.pinned, "waiting": is_waiting(entry, reader.catalogue.today)}
    return NewsCard(
        id=entry.id,
        title=Link(text.title.text, reader.href(home), text.title.lang),
        summary=text.summary,
        date=front.date.isoformat(),
        day=reader.day(front.date),
        topics=tuple(reader.label("directions", topic) for topic in front.topics),
        cover=reader.thumbnail(entry.files, home, front.cover.file) if front.cover else "",
        marks=tuple(reader.words[f"news.{mark}"] for mark, holds in marks.items() if holds),
    )


def news_links(ids: Iterable[str], reader: Reader) -> tuple[Link, ...]:
    """Link news, each with its day as its note."""
    cards = build_news_cards(ids, reader)
    return tuple(Link(card.title.text, card.title.href, card.title.lang, card.day) for card in cards)

"""The first page of a site: what there is, and what is new."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from ...catalogue import Occasion, Phase
from ...i18n import localize
from ..addresses import CATALOGUE, EVENTS, NEWS, OVERVIEW
from .event_line import EventLine, build_event_lines
from .feed_link import events_feed, news_feed, works_feed
from .link import Link
from .listed_card import ListedCard, list_cards
from .listing_view import preview_notices
from .news_card import NewsCard, build_news_cards
from .overview import Figure, build_figures
from .page_view import PageView
from .reader import Reader
from .shelf import Shelf, build_shelves

EVENTS_AHEAD = 3
"""Events that the first page announces."""
LATEST = 6
"""Cards of the newest records."""
LATEST_NEWS = 3
DOORS = ("kinds", "levels", "subjects")
"""Vocabularies by which a reader enters the catalogue from here."""


@dataclass(frozen=True, kw_only=True)
class HomeView(PageView):
    """What the first page shows around the words of the site's authors."""

    catalogue: Link
    """Says how many records there are, if there is any."""
    figures: tuple[Figure, ...]
    """How large the bank is; empty while there is no work."""
    overview: Link
    events: tuple[EventLine, ...]
    """The next ones, and as many that take their place as they pass: a browser shows `EVENTS_AHEAD` of them."""
    events_ahead: int
    all_events: Link
    latest: tuple[ListedCard, ...]
    shelves: tuple[Shelf, ...]
    news: tuple[NewsCard, ...]
    """The newest."""
    all_news: Link


def build_home_view(reader: Reader) -> HomeView:
    """Build the first page of a language."""
    words, entries = reader.words, reader.catalogue.entries
    return HomeView(
        t=words,
        language=reader.language,
        title=Link(localize(reader.catalogue.bank.settings.name, reader.language)),
        notices=preview_notices(reader),
        feeds=(*works_feed(reader), *news_feed(reader), *events_feed(reader)),
        catalogue=Link(
            words.count("home.all", len(entries)) if entries else words["home.all_none"], reader.href(CATALOGUE)
        ),
        figures=build_figures(reader) if entries else (),
        overview=Link(words["overview.more"], reader.href(OVERVIEW)),
        events=build_event_lines(islice(_find_next(reader), 2 * EVENTS_AHEAD), reader),
        events_ahead=EVENTS_AHEAD,
        all_events=Link(words["event.all"], reader.href(EVENTS)),
        latest=list_cards(islice(entries, LATEST), reader),
        shelves=tuple(shelf for door in DOORS for shelf in build_shelves(reader, door)),
        news=build_news_cards(islice(reader.catalogue.news.entries, LATEST_NEWS), reader),
        all_news=Link(words["news.all"], reader.href(NEWS)),
    )


def _find_next(reader: Reader) -> Iterator[Occasion]:
    """The events that are held and not over, the nearest first."""
    now = reader.catalogue.now
    occasions = reader.catalogue.occasions.values()
    return (each for each in occasions if each.is_held and each.phase(now) is not Phase.PAST)

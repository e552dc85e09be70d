"""The list of news, and the news of one year."""

from collections import Counter
from dataclasses import dataclass

from ..addresses import NEWS, news_list_path, news_year_path
from .feed_link import news_feed
from .link import Link
from .listing_view import preview_notices
from .news_card import NewsCard, build_news_cards
from .page_view import PageView
from .pager import Pager, build_pager, page_count, page_slice
from .reader import Reader

NEWS_PAGE_SIZE = 20
"""News on one page of the list."""


@dataclass(frozen=True)
class NewsYear:
    """A year of the archive."""

    link: Link
    count: int
    is_current: bool


@dataclass(frozen=True, kw_only=True)
class NewsListView(PageView):
    """A page of a list of news."""

    found: str
    """How many there are, in words."""
    cards: tuple[NewsCard, ...]
    pager: Pager | None
    years: tuple[NewsYear, ...]
    """The latest first; with the whole archive where there is more than one year."""


def build_news_list_view(number: int, reader: Reader) -> NewsListView:
    """Build a page of all news: those that are pinned first, then the newest."""
    words, shown = reader.words, reader.catalogue.news.entries
    ids = tuple(sorted(shown, key=lambda news: not shown[news].front.pinned))
    count = page_count(len(ids), NEWS_PAGE_SIZE)
    return NewsListView(
        t=words,
        language=reader.language,
        title=Link(words["news.list"]),
        notices=preview_notices(reader),
        feeds=news_feed(reader),
        found=words.count("news.found", len(ids)),
        cards=build_news_cards(page_slice(ids, number, NEWS_PAGE_SIZE), reader),
        pager=build_pager(number, count, news_list_path, reader),
        years=_build_years(0, reader),
    )


def build_news_year_view(year: int, reader: Reader, number: int = 1) -> NewsListView:
    """Build a page of a year's news, the newest first."""
    words, shown = reader.words, reader.catalogue.news.entries
    ids = tuple(news for news, entry in shown.items() if entry.front.date.year == year)
    count = page_count(len(ids), NEWS_PAGE_SIZE)
    return NewsListView(
        t=words,
        language=reader.language,
        title=Link(words.say("news.of_year", year=year)),
        crumbs=(Link(words["news.list"], reader.href(NEWS)),),
        notices=preview_notices(reader),
        feeds=news_feed(reader),
        found=words.count("news.found", len(ids)),
        cards=build_news_cards(page_slice(ids, number, NEWS_PAGE_SIZE), reader),
        pager=build_pager(number, count, lambda each: news_year_path(year, each), reader),
        years=_build_years(year, reader),
    )


def find_news_years(reader: Reader) -> Counter[int]:
    """Count the news of each year."""
    return Counter(entry.front.date.year for entry in reader.catalogue.news.entries.values())


def _build_years(current: int, reader: Reader) -> tuple[NewsYear, ...]:
    counts = find_news_years(reader)
    return tuple(
        NewsYear(Link(str(year), reader.href(news_year_path(year))), counts[year], year == current)
        for year in sorted(counts, reverse=True)
    )

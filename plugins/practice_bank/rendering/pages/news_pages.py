"""The pages of news: each, their list and their archive."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from ...records import NewsEntry
from ..addresses import entry_path, news_list_path, news_year_path
from ..views import (
    NEWS_PAGE_SIZE,
    build_news_list_view,
    build_news_view,
    build_news_year_view,
    choose_entry_text,
    find_news_years,
    page_count,
)
from .entry_pages import make_entry_page
from .page_maker import PageMaker
from .page_plan import PagePlan, plan_one
from .say_list import say_list
from .site_page import SitePage


def plan_news_pages(maker: PageMaker) -> Iterator[PagePlan]:
    """Plan the list, cut into pages, the years and every piece of news."""
    news = maker.catalogue.news.entries
    for number in range(1, page_count(len(news), NEWS_PAGE_SIZE) + 1):
        yield plan_one(news_list_path(number), partial(_list_page, number, maker), is_searched=number == 1)
    for year, count in find_news_years(maker.reader("")).items():
        for number in range(1, page_count(count, NEWS_PAGE_SIZE) + 1):
            yield PagePlan(news_year_path(year, number), partial(_year_page, year, number, maker))
    for entry in news.values():
        text, build = choose_entry_text(entry, maker.language), partial(_news_page, entry, maker)
        path = entry_path("news", entry.id)
        yield PagePlan(path, build, is_indexed=not text.is_fallback)


def _list_page(number: int, maker: PageMaker) -> SitePage:
    reader = maker.reader(news_list_path(number))
    view = build_news_list_view(number, reader)
    page = maker.page(reader.path, "news_list", view, view.t["news.list_text"])
    page = say_list(page, (card.title for card in view.cards), reader, (number - 1) * NEWS_PAGE_SIZE + 1)
    return replace(page, is_searchable=number == 1)


def _year_page(year: int, number: int, maker: PageMaker) -> SitePage:
    reader = maker.reader(news_year_path(year, number))
    listed = build_news_year_view(year, reader, number)
    page = maker.page(reader.path, "news_list", listed, listed.found)
    page = say_list(page, (card.title for card in listed.cards), reader, (number - 1) * NEWS_PAGE_SIZE + 1)
    return replace(page, is_searchable=False)


def _news_page(entry: NewsEntry, maker: PageMaker) -> SitePage:
    reader = maker.reader(entry_path("news", entry.id))
    return make_entry_page(entry, "news", build_news_view(entry, reader), reader, maker)

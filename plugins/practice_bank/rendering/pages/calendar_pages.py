"""The pages of the calendar: the calendar itself, months, terms, school years, and others' events."""

from collections.abc import Iterator
from dataclasses import replace

from ...catalogue import Calendar, build_calendar
from ..addresses import EVENTS, events_path, month_path, outside_path, school_year_path
from ..views import (
    PAGE_SIZE,
    EventListView,
    Reader,
    build_calendar_view,
    build_month_view,
    build_outside_view,
    build_school_year_view,
    build_term_view,
    page_count,
)
from .page_maker import PageMaker
from .say_list import say_list
from .site_page import SitePage


def build_calendar_pages(maker: PageMaker) -> Iterator[SitePage]:
    """Build all pages of the calendar."""
    calendar = build_calendar(maker.catalogue)
    reader = maker.reader(EVENTS)
    view = build_calendar_view(calendar, reader)
    page = maker.page(EVENTS, "calendar", view, view.t["calendar.text"])
    yield say_list(page, (each.line.title for each in view.upcoming), reader)
    yield from _build_months(calendar, maker)
    yield from _build_terms(calendar, maker)
    yield from _build_years(calendar, maker)
    yield from _build_outside(calendar, maker)


def _build_months(calendar: Calendar, maker: PageMaker) -> Iterator[SitePage]:
    for month in calendar.months:
        path = month_path(month)
        view = build_month_view(month, calendar, maker.reader(path))
        yield _listed(maker.page(path, "calendar_month", view, f"{view.calendar.text}: {view.title.text}"))


def _build_terms(calendar: Calendar, maker: PageMaker) -> Iterator[SitePage]:
    for facet, terms in calendar.listings.items():
        for term, found in terms.items():
            for number in range(1, page_count(len(found)) + 1):
                reader = maker.reader(events_path(facet, term, number))
                view = build_term_view(facet, term, number, calendar, reader)
                yield _list_page(view, number, reader, maker)


def _build_years(calendar: Calendar, maker: PageMaker) -> Iterator[SitePage]:
    for year, found in calendar.school_years.items():
        for number in range(1, page_count(len(found)) + 1):
            reader = maker.reader(school_year_path(year, number))
            view = build_school_year_view(year, number, calendar, reader)
            yield _list_page(view, number, reader, maker)


def _build_outside(calendar: Calendar, maker: PageMaker) -> Iterator[SitePage]:
    for occasion in calendar.outside:
        path = outside_path(occasion.calendar.note.id, occasion.event.slug)
        view = build_outside_view(occasion, maker.reader(path))
        page = maker.page(path, "calendar_outside", view, f"{view.title.text} – {view.line.when}")
        # Search engines shall find the organiser's own page, not this one.
        yield replace(page, is_indexed=False)


def _list_page(view: EventListView, number: int, reader: Reader, maker: PageMaker) -> SitePage:
    page = maker.page(reader.path, "calendar_list", view, f"{view.title.text} – {view.found}")
    titles = (each.line.title for each in (*view.upcoming, *view.past))
    return _listed(say_list(page, titles, reader, (number - 1) * PAGE_SIZE + 1))


def _listed(page: SitePage) -> SitePage:
    """A page whose words stand on the pages it links to."""
    return replace(page, is_searchable=False)

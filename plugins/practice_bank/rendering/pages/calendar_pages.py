"""The pages of the calendar: the calendar itself, months, terms, school years, and others' events."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import partial

from ...catalogue import Calendar, OutsideOccasion, build_calendar
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
from .page_plan import PagePlan, plan_built
from .say_list import say_list
from .site_page import SitePage


def plan_calendar_pages(maker: PageMaker) -> Iterator[PagePlan]:
    """Plan all pages of the calendar."""
    calendar = build_calendar(maker.catalogue)
    yield plan_built(_calendar_page(calendar, maker))
    for month in calendar.months:
        yield PagePlan(month_path(month), partial(_month_page, month, calendar, maker))
    yield from _plan_terms(calendar, maker)
    yield from _plan_years(calendar, maker)
    for occasion in calendar.outside:
        path = outside_path(occasion.calendar.note.id, occasion.event.slug)
        yield PagePlan(path, partial(_outside_page, path, occasion, maker), is_indexed=False, is_searched=True)


def _calendar_page(calendar: Calendar, maker: PageMaker) -> SitePage:
    reader = maker.reader(EVENTS)
    view = build_calendar_view(calendar, reader)
    page = maker.page(EVENTS, "calendar", view, view.t["calendar.text"])
    return say_list(page, (each.line.title for each in view.upcoming), reader)


def _month_page(month: date, calendar: Calendar, maker: PageMaker) -> SitePage:
    path = month_path(month)
    view = build_month_view(month, calendar, maker.reader(path))
    return _listed(maker.page(path, "calendar_month", view, f"{view.calendar.text}: {view.title.text}"))


def _plan_terms(calendar: Calendar, maker: PageMaker) -> Iterator[PagePlan]:
    for facet, terms in calendar.listings.items():
        for term, found in terms.items():
            for number in range(1, page_count(len(found)) + 1):
                build = partial(_term_page, facet, term, number, calendar, maker)
                yield PagePlan(events_path(facet, term, number), build)


def _term_page(facet: str, term: str, number: int, calendar: Calendar, maker: PageMaker) -> SitePage:
    reader = maker.reader(events_path(facet, term, number))
    return _list_page(build_term_view(facet, term, number, calendar, reader), number, reader, maker)


def _plan_years(calendar: Calendar, maker: PageMaker) -> Iterator[PagePlan]:
    for year, found in calendar.school_years.items():
        for number in range(1, page_count(len(found)) + 1):
            build = partial(_year_page, year, number, calendar, maker)
            yield PagePlan(school_year_path(year, number), build)


def _year_page(year: int, number: int, calendar: Calendar, maker: PageMaker) -> SitePage:
    reader = maker.reader(school_year_path(year, number))
    return _list_page(build_school_year_view(year, number, calendar, reader), number, reader, maker)


def _outside_page(path: str, occasion: OutsideOccasion, maker: PageMaker) -> SitePage:
    view = build_outside_view(occasion, maker.reader(path))
    page = maker.page(path, "calendar_outside", view, f"{view.title.text} – {view.line.when}")
    # Search engines shall find the organiser's own page, not this one.
    return replace(page, is_indexed=False)


def _list_page(view: EventListView, number: int, reader: Reader, maker: PageMaker) -> SitePage:
    page = maker.page(reader.path, "calendar_list", view, f"{view.title.text} – {view.found}")
    titles = (each.line.title for each in (*view.upcoming, *view.past))
    return _listed(say_list(page, titles, reader, (number - 1) * PAGE_SIZE + 1))


def _listed(page: SitePage) -> SitePage:
    """A page whose words stand on the pages it links to."""
    return replace(page, is_searchable=False)

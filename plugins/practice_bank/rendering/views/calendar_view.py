"""The calendar, a month of it, the events of a term and those of a school year."""

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from itertools import islice
from typing import Any
from zoneinfo import ZoneInfo

from ...catalogue import Calendar, Occasion, OutsideOccasion
from ...i18n import format_utc_offset, zone_city
from ..addresses import CALENDAR_FILE, EVENTS, calendar_data_path, events_path, month_path, school_year_path
from .calendar_line import CalendarLine, build_calendar_lines
from .event_line import EventLine
from .event_shelf import build_event_shelves, event_term, facet_name
from .feed_link import events_feed
from .link import Link
from .month_grid import MonthGrid, build_month, name_month
from .occasion_badge import OccasionBadge
from .page_view import PageView
from .pager import PAGE_SIZE, Pager, build_pager, page_count
from .reader import Reader
from .shelf import Shelf
from .subscription import Subscription, build_subscription

MINUTE = 60
BLANK = EventLine("", Link("", "#"), Link(""), "", "", "", "", None, "", OccasionBadge(*[""] * 13))


@dataclass(frozen=True, kw_only=True)
class EventsView(PageView):
    """What all pages of the calendar have."""

    eyebrow: str = ""
    zone: str
    """Whose time everything is told in."""
    clock: str
    """For scripts, as JSON: how far the bank's zone is from UTC, in minutes, and what they say."""
    subscription: Subscription | None = None
    shelves: tuple[Shelf, ...] = ()


@dataclass(frozen=True, kw_only=True)
class CalendarView(EventsView):
    """The calendar: what is to come, this month, the ways to the rest."""

    data: str
    """Address of what the script looks up, relative to the page."""
    words: str
    """What the script says, as JSON."""
    blank: EventLine
    """The line that the script fills."""
    upcoming: tuple[CalendarLine, ...]
    """The nearest; the script shows the others too, and lists of months and years hold all."""
    grid: MonthGrid
    previous: Link
    """The nearest month before with events; without an address where there is none."""
    next: Link
    years: tuple[Link, ...]
    """School years with the number of their events, the latest first."""


@dataclass(frozen=True, kw_only=True)
class MonthView(EventsView):
    """One month."""

    grid: MonthGrid
    previous: Link
    next: Link
    calendar: Link


@dataclass(frozen=True, kw_only=True)
class EventListView(EventsView):
    """A list of events, cut into pages: of a term, or of a school year."""

    found: str
    upcoming: tuple[CalendarLine, ...]
    past: tuple[CalendarLine, ...]
    """The latest first."""
    pager: Pager | None
    narrow: Link | None = None
    """Where it can be narrowed further."""


def build_calendar_view(calendar: Calendar, reader: Reader) -> CalendarView:
    """Build the page `events/`."""
    month, months = reader.catalogue.today.replace(day=1), calendar.months
    previous, following = _neighbours(month, months, reader)
    upcoming = (occasion for occasion in calendar.everything if occasion.end > reader.catalogue.now)
    return CalendarView(
        **_frame(reader),
        title=Link(reader.words["calendar.title"]),
        subscription=build_subscription(EVENTS + CALENDAR_FILE, reader.words["calendar.subscribe_all"], reader),
        shelves=build_event_shelves(calendar, reader),
        data=reader.root_href(calendar_data_path(reader.language)),
        words=json.dumps(reader.words.area("calendar"), ensure_ascii=False, sort_keys=True),
        blank=BLANK,
        upcoming=build_calendar_lines(islice(upcoming, PAGE_SIZE), reader),
        grid=build_month(month, build_calendar_lines(months[month], reader), reader),
        previous=previous,
        next=following,
        years=_build_years(calendar, reader),
    )


def build_month_view(month: date, calendar: Calendar, reader: Reader) -> MonthView:
    """Build the page of a month by its first day."""
    months = calendar.months
    previous, following = _neighbours(month, months, reader)
    return MonthView(
        **_frame(reader),
        title=Link(name_month(month, reader.language)),
        crumbs=(_home(reader),),
        grid=build_month(month, build_calendar_lines(months[month], reader), reader),
        previous=previous,
        next=following,
        calendar=Link(reader.words["calendar.title"], f"{reader.href(EVENTS)}?view=month&month={month:%Y-%m}"),
    )


def build_term_view(facet: str, term: str, number: int, calendar: Calendar, reader: Reader) -> EventListView:
    """Build a page of the events of a term: those to come first, then the past from the latest back."""
    found, now = calendar.listings[facet][term], reader.catalogue.now
    upcoming = [occasion for occasion in found if occasion.end > now]
    past = [occasion for occasion in reversed(found) if occasion.end <= now]
    words, name = reader.words, event_term(facet, term, reader)
    file = events_path(facet, term) + CALENDAR_FILE
    return EventListView(
        **_frame(reader),
        title=name,
        eyebrow=facet_name(facet, reader),
        crumbs=(_home(reader),),
        subscription=build_subscription(file, words.say("calendar.subscribe_to", term=name.text), reader),
        shelves=build_event_shelves(calendar, reader, facet, term),
        narrow=Link(words["listing.narrow"], f"{reader.href(EVENTS)}?{facet}={term}"),
        **_cut([*upcoming, *past], number, lambda each: events_path(facet, term, each), reader),
    )


def build_school_year_view(year: int, number: int, calendar: Calendar, reader: Reader) -> EventListView:
    """Build a page of the events of the school year that began in a year, the latest first."""
    found = calendar.school_years[year]
    return EventListView(
        **_frame(reader),
        title=Link(school_year_words(year, reader)),
        crumbs=(_home(reader),),
        **_cut(found, number, lambda each: school_year_path(year, each), reader),
    )


def school_year_words(year: int, reader: Reader) -> str:
    """Name a school year: `2026–2027 оқу жылы`."""
    return reader.words.say("calendar.school_year", **{"from": year, "to": year + 1})


def _frame(reader: Reader) -> dict[str, Any]:
    zone, words = reader.catalogue.bank.settings.timezone, reader.words
    noon = datetime.combine(reader.catalogue.today, time(12))
    shift = noon.replace(tzinfo=ZoneInfo(zone)).utcoffset()
    city, offset = zone_city(zone, reader.language), format_utc_offset(noon, zone)
    clock = {
        "offset": int(shift.total_seconds()) // MINUTE if shift else 0,
        "other": words.say("calendar.other_zone", place=city, offset=f"UTC{offset}"),
    }
    return {
        "t": words,
        "language": reader.language,
        "feeds": events_feed(reader),
        "zone": words.say("calendar.zone", place=city, offset=f"UTC{offset}"),
        "clock": json.dumps(clock, ensure_ascii=False, sort_keys=True),
    }


def _home(reader: Reader) -> Link:
    return Link(reader.words["calendar.title"], reader.href(EVENTS))


def _neighbours(month: date, months: Iterable[date], reader: Reader) -> tuple[Link, Link]:
    """The nearest months before and after that show something."""
    before = max((each for each in months if each < month), default=None)
    after = min((each for each in months if each > month), default=None)
    return _month_link(before, reader), _month_link(after, reader)


def _month_link(month: date | None, reader: Reader) -> Link:
    return Link(name_month(month, reader.language), reader.href(month_path(month))) if month else Link("")


def _build_years(calendar: Calendar, reader: Reader) -> tuple[Link, ...]:
    return tuple(
        Link(school_year_words(year, reader), reader.href(school_year_path(year)), note=str(len(found)))
        for year, found in calendar.school_years.items()
    )


def _cut(
    found: Sequence[Occasion | OutsideOccasion], number: int, path: Callable[[int], str], reader: Reader
) -> dict[str, Any]:
    """Cut a page out of a list and part it by the build's moment; build the way to the other pages."""
    shown, now = found[(number - 1) * PAGE_SIZE : number * PAGE_SIZE], reader.catalogue.now
    upcoming = sorted((one for one in shown if one.end > now), key=lambda one: one.start)
    return {
        "found": reader.words.count("calendar.found", len(found)),
        "upcoming": build_calendar_lines(upcoming, reader),
        "past": build_calendar_lines((one for one in shown if one.end <= now), reader),
        "pager": build_pager(number, page_count(len(found)), path, reader),
    }

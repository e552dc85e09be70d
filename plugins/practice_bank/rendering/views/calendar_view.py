"""The calendar, a month of it, the events of a term and those of a school year."""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

from ...catalogue import Calendar, school_year
from ...i18n import format_month, format_utc_offset, zone_city
from ..addresses import CALENDAR_FILE, EVENTS, events_path, month_path, school_year_path
from .calendar_line import CalendarLine, build_line
from .event_shelf import build_event_shelves, event_term, facet_name
from .link import Link
from .month_grid import MonthGrid, build_month
from .page_view import PageView
from .pager import PAGE_SIZE, Pager, build_pager, page_count
from .reader import Reader
from .shelf import Shelf
from .subscription import Subscription, build_subscription

MINUTE = 60


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
    """Address of the events for the script, relative to the page; empty where there are none."""
    words: str
    """What the script says, as JSON."""
    upcoming: tuple[CalendarLine, ...]
    grid: MonthGrid
    previous: Link
    """The nearest month before with events; without an address where there is none."""
    next: Link
    years: tuple[Link, ...]
    """School years with the number of their events, the latest first."""
    total: int


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


@dataclass(frozen=True)
class CalendarParts:
    """What the pages of the calendar are made of, for one reader's language."""

    calendar: Calendar
    lines: tuple[CalendarLine, ...]
    """As seen from `events/`; other pages see them from elsewhere."""
    months: Mapping[date, tuple[CalendarLine, ...]]
    """Those that show something, and that of today, by their first day."""


def build_calendar_view(parts: CalendarParts, data: str, reader: Reader) -> CalendarView:
    """Build the page `events/`.

    Args:
        parts: Of the reader's language.
        data: Address of the events for the script from the site's root; empty where there are none.
        reader: Of the page.
    """
    month = reader.catalogue.today.replace(day=1)
    previous, following = _neighbours(month, parts.months, reader)
    return CalendarView(
        **_frame(reader),
        title=Link(reader.words["calendar.title"]),
        subscription=build_subscription(EVENTS + CALENDAR_FILE, reader.words["calendar.subscribe_all"], reader),
        shelves=build_event_shelves(parts.calendar, reader),
        data=reader.root_href(data) if data else "",
        words=json.dumps(reader.words.area("calendar"), ensure_ascii=False, sort_keys=True),
        upcoming=tuple(line for line in parts.lines if line.end > reader_now(reader)),
        grid=build_month(month, parts.months[month], reader),
        previous=previous,
        next=following,
        years=_build_years(parts.lines, reader),
        total=len(parts.lines),
    )


def build_month_view(month: date, parts: CalendarParts, reader: Reader) -> MonthView:
    """Build the page of a month; its lines are seen from it."""
    previous, following = _neighbours(month, parts.months, reader)
    return MonthView(
        **_frame(reader),
        title=Link(format_month(month, reader.language)),
        crumbs=(_home(reader),),
        grid=build_month(month, parts.months[month], reader),
        previous=previous,
        next=following,
        calendar=Link(reader.words["calendar.title"], f"{reader.href(EVENTS)}?view=month&month={month:%Y-%m}"),
    )


def build_term_view(facet: str, term: str, number: int, calendar: Calendar, reader: Reader) -> EventListView:
    """Build a page of the events of a term: those to come first, then the past from the latest back."""
    found = calendar.listings[facet][term]
    now = reader_now(reader)
    upcoming = [occasion for occasion in found if occasion.end > now]
    past = [occasion for occasion in reversed(found) if occasion.end <= now]
    cut = slice((number - 1) * PAGE_SIZE, number * PAGE_SIZE)
    shown = [build_line(occasion, reader) for occasion in [*upcoming, *past][cut]]
    words, name = reader.words, event_term(facet, term, reader)
    file = events_path(facet, term) + CALENDAR_FILE
    return EventListView(
        **_frame(reader),
        title=name,
        eyebrow=facet_name(facet, reader),
        crumbs=(_home(reader),),
        subscription=build_subscription(file, words.say("calendar.subscribe_to", term=name.text), reader),
        shelves=build_event_shelves(calendar, reader, facet, term),
        found=words.count("calendar.found", len(found)),
        narrow=Link(words["listing.narrow"], f"{reader.href(EVENTS)}?{facet}={term}"),
        **_split(shown, len(found), number, lambda each: events_path(facet, term, each), reader),
    )


def build_school_year_view(year: int, number: int, lines: Sequence[CalendarLine], reader: Reader) -> EventListView:
    """Build a page of the events of a school year.

    Args:
        year: In which it began.
        number: Of the page, from 1.
        lines: All of the year, seen from this page, the latest first.
        reader: Who reads.
    """
    shown = lines[(number - 1) * PAGE_SIZE : number * PAGE_SIZE]
    return EventListView(
        **_frame(reader),
        title=Link(school_year_words(year, reader)),
        crumbs=(_home(reader),),
        found=reader.words.count("calendar.found", len(lines)),
        **_split(shown, len(lines), number, lambda each: school_year_path(year, each), reader),
    )


def school_year_words(year: int, reader: Reader) -> str:
    """Name a school year: `2026–2027 оқу жылы`."""
    return reader.words.say("calendar.school_year", **{"from": year, "to": year + 1})


def reader_now(reader: Reader) -> datetime:
    """The moment the build says how events stand at: the beginning of today in the bank's zone."""
    zone = ZoneInfo(reader.catalogue.bank.settings.timezone)
    return datetime.combine(reader.catalogue.today, time(), zone).astimezone(UTC)


def _frame(reader: Reader) -> dict[str, object]:
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
        "zone": words.say("event.zone", city=city, offset=offset),
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
    return Link(format_month(month, reader.language), reader.href(month_path(month))) if month else Link("")


def _build_years(lines: Iterable[CalendarLine], reader: Reader) -> tuple[Link, ...]:
    counts: dict[int, int] = {}
    for line in lines:
        year = school_year(line.days[0])
        counts[year] = counts.get(year, 0) + 1
    return tuple(
        Link(school_year_words(year, reader), reader.href(school_year_path(year)), note=str(counts[year]))
        for year in sorted(counts, reverse=True)
    )


def _split(
    shown: Iterable[CalendarLine], total: int, number: int, path: Callable[[int], str], reader: Reader
) -> dict[str, object]:
    """Part the lines of a page by the build's moment, and build the way to the other pages."""
    now, lines = reader_now(reader), list(shown)
    upcoming = sorted((line for line in lines if line.end > now), key=lambda line: (line.start, line.key))
    return {
        "upcoming": tuple(upcoming),
        "past": tuple(line for line in lines if line.end <= now),
        "pager": build_pager(number, page_count(total), path, reader),
    }

"""The calendar as its script reads it: facets as those of the catalogue, all events, names no browser knows."""

from collections.abc import Mapping, Sequence
from datetime import MINYEAR, date
from typing import Any

from ...catalogue import Calendar
from ...i18n import format_day_of_year
from ...records import EVENT_FACETS
from ..addresses import CALENDAR_FILE, events_path
from ..compact_json import write_json
from .calendar_line import CalendarLine, build_calendar_lines
from .catalogue_data import tabulate
from .event_line import EventLine
from .event_shelf import event_term, facet_name
from .link import Link
from .month_grid import name_month, weekday_names
from .reader import Reader
from .subscription import build_subscription

MARGIN = 1
"""Years before the first and after the last event that a reader can leaf to."""
LEAP = 2024


def write_calendar_index(calendar: Calendar, reader: Reader) -> bytes:
    """Write it as JSON.

    Args:
        calendar: All events; of an old calendar only the recent ones are written, lists by school year have all.
        reader: Of the calendar's page, from which addresses count.
    """
    lines = build_calendar_lines(calendar.recent, reader)
    shown = [facet for facet in EVENT_FACETS if calendar.listings[facet]]
    return write_json(
        {
            "ids": [line.line.id for line in lines],
            "facets": [_build_facet(facet, calendar, lines, reader) for facet in shown],
            "hours": [line.hour for line in lines],
            "lines": [_describe_line(line.line) for line in lines],
            "looks": tabulate(lines, lambda line: _look(line.line)),
            "spans": [[int(line.start.timestamp()), int(line.end.timestamp())] for line in lines],
            "days": [[line.days[0].isoformat(), line.days[-1].isoformat()] for line in lines],
            "months": _name_months(calendar, lines, reader),
            "dates": _name_days(reader),
            "weekdays": weekday_names(reader),
        }
    )


def _build_facet(facet: str, calendar: Calendar, lines: Sequence[CalendarLine], reader: Reader) -> Mapping[str, Any]:
    """Describe a facet as `catalogue_data.py` does, with the calendars to subscribe to."""
    terms = list(calendar.listings[facet])
    numbers = {term: number for number, term in enumerate(terms)}
    sets = tabulate(lines, lambda line: tuple(sorted(numbers[term] for term in line.terms.get(facet, ()))))
    names = [event_term(facet, term, reader) for term in terms]
    feeds = [build_subscription(events_path(facet, term) + CALENDAR_FILE, "", reader) for term in terms]
    return {
        "id": facet,
        "key": facet,
        "label": facet_name(facet, reader),
        "values": [[term, name.text, 0, name.lang] for term, name in zip(terms, names, strict=True)],
        "feeds": [[feed.webcal, feed.address, feed.href] for feed in feeds],
        "sets": sets["table"],
        "column": sets["column"],
    }


def _describe_line(line: EventLine) -> Sequence[str]:
    """Give what an event has of its own.

    Returns:
        Title, its language, its address, day, month, when, place, its language, hours, when registration opens, when it
        closes, that the event is moved; empty where there is no such thing.
    """
    title, place, badge = line.title, line.place or Link(""), line.badge
    when = (line.number, line.month, line.when)
    where = (place.text, place.lang, line.hours)
    return (title.text, title.lang, title.href, *when, *where, badge.opens, badge.closes, badge.moved_word)


def _look(line: EventLine) -> Sequence[str]:
    """Give what many have in common: type, its language, mode, announced status, words of the states as JSON."""
    return (line.type.text, line.type.lang, line.mode, line.badge.status, line.badge.words)


def _name_months(calendar: Calendar, lines: Sequence[CalendarLine], reader: Reader) -> Mapping[str, str]:
    """Name all months a reader can leaf to: none before the recent ones, which would seem to be without events."""
    years = [reader.catalogue.today.year, *(day.year for line in lines for day in line.days)]
    span = range(max(MINYEAR, min(years) - MARGIN), max(years) + MARGIN + 1)
    days = [date(year, month, 1) for year in span for month in range(1, 13)]
    if len(lines) < len(calendar.everything):
        days = [day for day in days if day >= calendar.first_month]
    return {f"{day:%Y-%m}": name_month(day, reader.language) for day in days}


def _name_days(reader: Reader) -> Mapping[str, str]:
    """Name the days of a year: `12-04` is `4 желтоқсан`."""
    days = [date.fromordinal(date(LEAP, 1, 1).toordinal() + number) for number in range(366)]
    return {f"{day:%m-%d}": format_day_of_year(day, reader.language) for day in days}

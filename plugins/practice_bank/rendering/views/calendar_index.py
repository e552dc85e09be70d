"""The calendar as its script reads it: facets as those of the catalogue, when each event is, names no browser knows."""

from collections.abc import Mapping, Sequence
from datetime import MINYEAR, date
from typing import Any

from ...catalogue import Calendar
from ...i18n import format_day_of_year
from ...records import EVENT_FACETS
from ..addresses import CALENDAR_FILE, events_path
from .calendar_line import CalendarLine
from .catalogue_data import tabulate, write_compact
from .event_shelf import event_term, facet_name
from .month_grid import name_month, weekday_names
from .reader import Reader
from .subscription import build_subscription

MARGIN = 1
"""Years before the first and after the last event that a reader can leaf to."""
LEAP = 2024


def write_calendar_index(calendar: Calendar, lines: Sequence[CalendarLine], reader: Reader) -> str:
    """Write it as JSON.

    Args:
        calendar: All events.
        lines: Of all of them.
        reader: Of the page, from which addresses count.
    """
    shown = [facet for facet in EVENT_FACETS if calendar.listings[facet]]
    return write_compact(
        {
            "ids": [line.line.id for line in lines],
            "facets": [_build_facet(facet, calendar, lines, reader) for facet in shown],
            "hours": [line.hour for line in lines],
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

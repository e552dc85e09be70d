"""The calendar as its script reads it: the facets as those of the catalogue, and the lines of all events."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from ...catalogue import Calendar
from ...i18n import format_day_of_year, format_month
from ...records import EVENT_FACETS
from ..addresses import DATA, CALENDAR_FILE, events_path
from .calendar_line import CalendarLine
from .catalogue_data import hash_texts, tabulate, write_compact
from .event_shelf import event_term, facet_name
from .month_grid import weekday_names
from .reader import Reader

MARGIN = 1
"""Years before the first and after the last event that a reader can leaf to."""


@dataclass(frozen=True)
class CalendarFile:
    """The file of one language."""

    address: str
    """From the site's root; its name tells its content."""
    text: str


def build_calendar_file(calendar: Calendar, lines: Sequence[CalendarLine], reader: Reader) -> CalendarFile:
    """Build the file.

    Args:
        calendar: All events.
        lines: Of all of them, seen from `events/`.
        reader: Of `events/`, from which addresses count.
    """
    text = write_compact(
        {
            "ids": [line.key for line in lines],
            "facets": [_build_facet(facet, calendar, lines, reader) for facet in EVENT_FACETS],
            "lines": [_build_line(line) for line in lines],
            "months": _name_months(lines, reader),
            "days": [[format_day_of_year(date(2024, month, day), reader.language) for day in range(1, days + 1)]
                     for month, days in enumerate((31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31), 1)],
            "weekdays": weekday_names(reader),
        }
    )
    return CalendarFile(f"{DATA}calendar-{reader.language}-{hash_texts([text])}.json", text)


def _build_facet(facet: str, calendar: Calendar, lines: Sequence[CalendarLine], reader: Reader) -> Mapping[str, Any]:
    """Describe a facet as `catalogue_data.py` does."""
    terms = list(calendar.listings[facet])
    numbers = {term: number for number, term in enumerate(terms)}
    sets = tabulate(lines, lambda line: tuple(sorted(numbers[term] for term in line.terms.get(facet, ()))))
    names = [event_term(facet, term, reader) for term in terms]
    return {
        "id": facet,
        "key": facet,
        "label": facet_name(facet, reader),
        "values": [[term, name.text, 0, name.lang] for term, name in zip(terms, names, strict=True)],
        "feeds": [reader.href(events_path(facet, term) + CALENDAR_FILE) for term in terms],
        "sets": sets["table"],
        "column": sets["column"],
    }


def _build_line(line: CalendarLine) -> Mapping[str, Any]:
    return {
        "title": [line.title.text, line.title.lang, line.title.href],
        "kind": [line.kind.text, line.kind.lang],
        "when": line.when,
        "hour": line.hour,
        "place": [line.place.text, line.place.lang],
        "mode": line.mode,
        "state": [line.state, line.stamp],
        "span": [int(line.start.timestamp()), int(line.end.timestamp())],
        "days": [day.isoformat() for day in line.days],
        "outside": line.is_outside,
    }


def _name_months(lines: Sequence[CalendarLine], reader: Reader) -> Mapping[str, str]:
    """Name all months a reader can leaf to: no browser knows the Kazakh names."""
    years = [reader.catalogue.today.year, *(day.year for line in lines for day in line.days)]
    span = range(min(years) - MARGIN, max(years) + MARGIN + 1)
    days = [date(year, month, 1) for year in span for month in range(1, 13)]
    return {f"{day:%Y-%m}": format_month(day, reader.language) for day in days}

"""A month as a table of weeks, Monday first."""

from calendar import Calendar as Weeks
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from ...i18n import format_day_of_year, format_month, format_weekday, format_weekday_short
from .calendar_line import CalendarLine
from .reader import Reader

MONDAY = date(2024, 1, 1)


@dataclass(frozen=True)
class MonthDay:
    """A day of the month; its lines are those of the events that take it."""

    day: date
    label: str
    """The day and the number of its events, in words; empty where it has none."""
    lines: tuple[CalendarLine, ...]
    is_today: bool


@dataclass(frozen=True)
class MonthGrid:
    """A month."""

    title: str
    weekdays: tuple[tuple[str, str], ...]
    """Names from Monday on, short and whole."""
    weeks: tuple[tuple[MonthDay | None, ...], ...]
    """Seven days each; None stands for a day of another month."""
    lines: tuple[CalendarLine, ...]
    """Of the whole month, each once."""


def build_month(month: date, lines: Iterable[CalendarLine], reader: Reader) -> MonthGrid:
    """Build the month of a day.

    Args:
        month: Any day of it.
        lines: Of the events that take one of its days.
        reader: Who reads.
    """
    own = tuple(lines)
    by_day: dict[date, list[CalendarLine]] = {}
    for line in own:
        for day in line.days:
            by_day.setdefault(day, []).append(line)
    weeks = Weeks().monthdatescalendar(month.year, month.month)
    return MonthGrid(
        title=name_month(month, reader.language),
        weekdays=weekday_names(reader),
        weeks=tuple(
            tuple(_build_day(day, by_day.get(day, []), reader) if day.month == month.month else None for day in week)
            for week in weeks
        ),
        lines=own,
    )


def name_month(day: date, language: str) -> str:
    """Name the month of a day as a heading: `2026 ж. желтоқсан`, `Декабрь 2026 г.`."""
    name = format_month(day, language)
    return name[:1].upper() + name[1:]


def weekday_names(reader: Reader) -> tuple[tuple[str, str], ...]:
    """The names of the days from Monday on, short and whole."""
    days = [MONDAY + timedelta(days=number) for number in range(7)]
    return tuple((format_weekday_short(day, reader.language), format_weekday(day, reader.language)) for day in days)


def _build_day(day: date, lines: list[CalendarLine], reader: Reader) -> MonthDay:
    words = format_day_of_year(day, reader.language)
    label = reader.words.count("calendar.day_events", len(lines), day=words) if lines else ""
    return MonthDay(day, label, tuple(lines), day == reader.catalogue.today)

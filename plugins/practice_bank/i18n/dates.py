"""Dates, times and numbers as a reader writes them. Chromium has no Kazakh data, so this is done when building."""

import re
from datetime import date, datetime
from functools import cache, lru_cache
from zoneinfo import ZoneInfo

from babel import Locale
from babel.dates import DateTimePattern, format_skeleton, get_date_format, get_timezone_location
from babel.dates import format_date as _format_date
from babel.numbers import format_decimal

KEPT = 4096
"""Texts of a kind that are kept: a bank says the same days and figures over and over, and Babel takes its time."""
DAYS = 256
"""Days that are kept as they are written: to write one takes less than the rest, and a bank has thousands."""


@lru_cache(DAYS)
def format_date(day: date, language: str) -> str:
    """A day at full length: `2026 ж. 4 желтоқсан`, `4 декабря 2026 г.`."""
    locale, pattern = _long_form(language)
    return pattern.apply(day, locale)


@cache
def _long_form(language: str) -> tuple[Locale, DateTimePattern]:
    """How days are written at full length: to find it takes longer than to write a day."""
    locale = Locale.parse(language)
    return locale, get_date_format("long", locale)


@lru_cache(KEPT)
def format_weekday_date(day: date, language: str) -> str:
    """A day with its day of the week: `2026 ж. 4 желтоқсан, жұма`, `пятница, 4 декабря 2026 г.`."""
    return _format_date(day, format="full", locale=language)


@lru_cache(KEPT)
def format_weekday(day: date, language: str) -> str:
    """The day of the week: `жұма`, `пятница`."""
    return _format_date(day, format="EEEE", locale=language)


@lru_cache(KEPT)
def format_weekday_short(day: date, language: str) -> str:
    """The day of the week in two letters, as calendars head their columns: `жм`, `пт`."""
    return _format_date(day, format="cccccc", locale=language)


@lru_cache(DAYS)
def format_day_of_year(day: date, language: str) -> str:
    """A day without its year: `4 желтоқсан`, `4 декабря`."""
    return format_skeleton("MMMMd", day, locale=language)


@lru_cache(KEPT)
def format_month(day: date, language: str) -> str:
    """A day's month: `2026 ж. желтоқсан`, `декабрь 2026 г.`."""
    return format_skeleton("yMMMM", day, locale=language)


def format_date_range(first: date, last: date, language: str) -> str:
    """Days from the first to the last: `2026 ж. 4–6 желтоқсан`, `30 апреля – 2 мая 2026 г.`."""
    whole = format_date(last, language)
    if first == last:
        return whole
    if (first.year, first.month) == (last.year, last.month):
        return re.sub(rf"\b{last.day}\b", f"{first.day}–{last.day}", whole, count=1)
    if first.year != last.year:
        return f"{format_date(first, language)} – {whole}"
    if whole.startswith(str(last.year)):
        return f"{format_date(first, language)} – {format_day_of_year(last, language)}"
    return f"{format_day_of_year(first, language)} – {whole}"


def format_time(moment: datetime) -> str:
    """A time of the day, in all languages of Kazakhstan by 24 hours: `15:00`."""
    return moment.strftime("%H:%M")


def format_time_range(start: datetime, end: datetime) -> str:
    """From when to when on one day: `15:00–17:30`."""
    return f"{format_time(start)}–{format_time(end)}"


@cache
def zone_city(timezone: str, language: str) -> str:
    """The city a time zone is named by, `Asia/Almaty`: `Алматы`."""
    return get_timezone_location(timezone, locale=language, return_city=True)


def format_utc_offset(moment: datetime, timezone: str) -> str:
    """How far a zone is from UTC at a local time: `+5`, `+5:30`, `-3`."""
    offset = moment.replace(tzinfo=ZoneInfo(timezone)).utcoffset()
    minutes = int(offset.total_seconds()) // 60 if offset else 0
    hours, rest = divmod(abs(minutes), 60)
    return f"{'-' if minutes < 0 else '+'}{hours}" + (f":{rest:02}" if rest else "")


def format_number(number: float, language: str, digits: int = 2) -> str:
    """A figure with at most so many digits after the separator."""
    # Written out first: numbers that are equal, -0.0 and 0, need not be the same.
    return _format_decimal(str(round(number, digits)), language)


@lru_cache(KEPT)
def _format_decimal(number: str, language: str) -> str:
    return format_decimal(number, locale=language)

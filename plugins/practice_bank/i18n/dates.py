"""Dates and numbers as a reader writes them. Chromium has no Kazakh data, so this is done when building."""

from datetime import date, time

from babel.dates import format_date as _format_date
from babel.dates import format_skeleton
from babel.numbers import format_decimal


def format_date(day: date, language: str) -> str:
    """A day at full length: `2026 ж. 4 желтоқсан`, `4 декабря 2026 г.`."""
    return _format_date(day, format="long", locale=language)


def format_day_of_year(day: date, language: str) -> str:
    """A day without its year: `4 желтоқсан`, `4 декабря`."""
    return format_skeleton("MMMMd", day, locale=language)


def format_weekday_date(day: date, language: str) -> str:
    """A day at full length with its weekday: `2026 ж. 4 желтоқсан, жұма`, `пятница, 4 декабря 2026 г.`."""
    return _format_date(day, format="full", locale=language)


def format_day_range(first: date, last: date, language: str) -> str:
    """Days from the first to the last: `2026 ж. 6–10 сәуір`, `29 апреля – 3 мая 2026 г.`; one day is itself."""
    if first == last:
        return format_date(first, language)
    if first.year != last.year:
        return f"{format_date(first, language)} – {format_date(last, language)}"
    begin, end = format_day_of_year(first, language), format_day_of_year(last, language)
    # Where the day goes before the month, as in Kazakh and Russian, a month is named once.
    is_short = first.month == last.month and end.startswith(str(last.day))
    span = f"{first.day}–{end}" if is_short else f"{begin} – {end}"
    return format_date(last, language).replace(end, span, 1)


def format_time_range(start: time, end: time | None = None) -> str:
    """Hours of the clock, the same in all our languages: `15:00–17:30`, `15:00`."""
    return f"{start:%H:%M}–{end:%H:%M}" if end and end != start else f"{start:%H:%M}"


def format_number(number: float, language: str, digits: int = 2) -> str:
    """A figure with at most so many digits after the separator."""
    return format_decimal(round(number, digits), locale=language)

"""Dates and numbers as a reader writes them. Chromium has no Kazakh data, so this is done when building."""

from datetime import date

from babel.dates import format_date as _format_date
from babel.dates import format_skeleton
from babel.numbers import format_decimal


def format_date(day: date, language: str) -> str:
    """A day at full length: `2026 ж. 4 желтоқсан`, `4 декабря 2026 г.`."""
    return _format_date(day, format="long", locale=language)


def format_day_of_year(day: date, language: str) -> str:
    """A day without its year: `4 желтоқсан`, `4 декабря`."""
    return format_skeleton("MMMMd", day, locale=language)


def format_number(number: float, language: str, digits: int = 2) -> str:
    """A figure with at most so many digits after the separator."""
    return format_decimal(round(number, digits), locale=language)

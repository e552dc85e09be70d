"""Until when something holds: days and ISO 8601 durations."""

import re
from calendar import monthrange
from datetime import date, timedelta

_DURATION = re.compile(r"P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T.*)?")


def add_duration(day: date, duration: str) -> date:
    """Day that lies a duration later; 29 February becomes the 28th in a common year.

    Hours and minutes do not move a day. What lies beyond the calendar is its last day.
    """
    matched = _DURATION.fullmatch(duration)
    years, months, weeks, days = (int(part or 0) for part in matched.groups()) if matched else (0, 0, 0, 0)
    try:
        return add_months(day, 12 * years + months) + timedelta(weeks=weeks, days=days)
    except OverflowError:
        return date.max


def add_months(day: date, months: int) -> date:
    """Day that lies so many months later, or earlier when negative; within the calendar."""
    year, month = divmod(12 * day.year + day.month - 1 + months, 12)
    if year > date.max.year:
        return date.max
    if year < date.min.year:
        return date.min
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))

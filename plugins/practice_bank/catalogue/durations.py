"""How long a work takes, in bands a teacher plans by."""

import re

BANDS = {
    "quarter-hour": 15,
    "lesson": 45,
    "two-lessons": 100,
    "day": 24 * 60,
    "month": 31 * 24 * 60,
    "year": 366 * 24 * 60,
}
"""Longest duration of each band in minutes; two lessons with the break between them are 100."""
LONGEST = "longer"
"""The band of what takes more than a year."""

_YEAR = 365 * 24 * 60
_MINUTES = {"Y": _YEAR, "M": _YEAR / 12, "W": 7 * 24 * 60, "D": 24 * 60}
_CLOCK_MINUTES = {"H": 60, "M": 1}
_PART = re.compile(r"(\d+)([YMWDH])")


def find_band(duration: str) -> str:
    """Find the band of an ISO 8601 duration: `PT40M` is `lesson`."""
    minutes = count_minutes(duration)
    return next((band for band, longest in BANDS.items() if minutes <= longest), LONGEST)


def count_minutes(duration: str) -> float:
    """Count the minutes of an ISO 8601 duration."""
    days, _, clock = duration.removeprefix("P").partition("T")
    return _add(days, _MINUTES) + _add(clock, _CLOCK_MINUTES)


def _add(parts: str, units: dict[str, float] | dict[str, int]) -> float:
    return sum(int(number) * units[letter] for number, letter in _PART.findall(parts))

"""Days, as people write them in Kazakh, Russian and English."""

import re
from datetime import date
from functools import cache

from babel import Locale

_NUMBERS = re.compile(r"(?<!\d)(\d{1,2})[./](\d{1,2})[./](\d{4})(?!\d)")
_ISO = re.compile(r"(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)")
_DAY_FIRST = re.compile(r"(?<!\d)[«\"“]?(\d{1,2})[»\"”]?[\s-]+([^\W\d_]{3,9})\.?,?\s+(\d{4})(?!\d)")
_YEAR_FIRST = re.compile(
    r"(?<!\d)(\d{4})\s*(?:жылғы|жылдың|жылы|жыл|ж\.)\s*[«\"“]?(\d{1,2})[»\"”]?[\s-]+([^\W\d_]{3,9})"
)


def find_day(text: str) -> date | None:
    """Find the first day that a text names."""
    if found := _ISO.search(text):
        return _make(found[1], found[2], found[3])
    if found := _NUMBERS.search(text):
        return _make(found[3], found[2], found[1])
    if found := _YEAR_FIRST.search(text):
        return _make(found[1], _months().get(found[3].casefold(), ""), found[2])
    if found := _DAY_FIRST.search(text):
        return _make(found[3], _months().get(found[2].casefold(), ""), found[1])
    return None


def _make(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


@cache
def _months() -> dict[str, str]:
    """Numbers of months by their names, in the forms that dates and lists use."""
    found: dict[str, str] = {}
    for code in ("kk", "ru", "en"):
        for names in Locale.parse(code).months.values():
            for width in ("wide", "abbreviated"):
                found |= {name.casefold().rstrip("."): str(number) for number, name in names[width].items()}
    return found

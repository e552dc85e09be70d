"""What an expert's answers mean: marks, choices, dates, as hands write them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from babel.dates import get_month_names

from ..i18n import LANGUAGES, messages
from ..records import Scale
from .sheet_choices import Choice
from .sheet_form import fold

NUMBER = re.compile(r"[-+]?\d{1,9}([.,]\d{1,9})?")
DASHES = frozenset("-–—")
SEVERAL = re.compile(r"[,;/\n]|\s(?:и|және|and)\s")
DAYS = (
    re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})"),
    re.compile(r"(?P<day>\d{1,2})[./](?P<month>\d{1,2})[./](?P<year>\d{4})"),
    re.compile(r"(?P<day>\d{1,2}) (?P<month>[^\W\d]+),? (?P<year>\d{4})"),
    re.compile(r"(?P<year>\d{4}) (?:ж(?:ыл(?:ғы|дың)?)?\.? )?(?P<day>\d{1,2}) (?P<month>[^\W\d]+)"),
)
"""How people write a day: 2026-02-04, 04.02.2026, 4 февраля 2026, 2026 ж. 4 ақпан."""
AFTER_YEAR = re.compile(r"\s*(?:г|ж|года|год|жыл|жылы)\.?$")


@dataclass(frozen=True)
class Mark:
    """What stands in a cell for a mark."""

    written: str
    """As it was typed, with a point in place of a comma."""
    is_empty: bool = False
    is_declined: bool = False
    is_number: bool = False
    is_on_scale: bool = False


def read_mark(written: str, scale: Scale) -> Mark:
    """Read a mark."""
    if not written:
        return Mark("", is_empty=True)
    if written in DASHES or fold(written) in declining_words():
        return Mark(written, is_declined=True)
    if not NUMBER.fullmatch(written):
        return Mark(written)
    number = written.replace(",", ".")
    return Mark(number, is_number=True, is_on_scale=scale.holds(float(number)))


def declining_words() -> frozenset[str]:
    """What experts write instead of a mark, in any language."""
    return frozenset(word for code in LANGUAGES for word in messages(code)["sheet.declined_words"].split("|"))


def match_choices(written: str, choices: Sequence[Choice]) -> tuple[str, ...]:
    """Match what was chosen with the ids of choices: one, none, or several that were all named."""
    by_label = {fold(label): one.id for one in choices for label in (one.id, *one.labels.values())}
    whole = by_label.get(fold(written))
    if whole:
        return (whole,)
    named = [by_label.get(fold(part)) for part in SEVERAL.split(written) if fold(part)]
    known = [id for id in named if id]
    return tuple(dict.fromkeys(known)) if len(known) == len(named) else ()


def read_day(written: str) -> date | None:
    """Read a day; None where it is none."""
    text = AFTER_YEAR.sub("", " ".join(written.casefold().split()))
    for pattern in DAYS:
        if found := pattern.fullmatch(text):
            return _make_day(found["year"], found["month"], found["day"])
    return None


def _make_day(year: str, month: str, day: str) -> date | None:
    number = int(month) if month.isdigit() else _months().get(month)
    try:
        return date(int(year), number, int(day)) if number else None
    except ValueError:
        return None


def _months() -> dict[str, int]:
    return {
        name.casefold(): number
        for code in LANGUAGES
        for context in ("format", "stand-alone")
        for number, name in get_month_names("wide", context, code).items()
    }

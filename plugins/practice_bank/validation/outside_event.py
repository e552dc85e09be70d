"""One event of another's calendar: plain words, local times, and what is wrong with it."""

import html
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import nh3
from icalendar import Component

from ..diagnostics import Diagnostic, Place, diagnose
from ..records import EventStatus, OutsideEvent
from .addresses import read_scheme
from .labels import is_language
from .words import Words, shortened

YEARS = range(1990, 2100)
"""Years that events of a centre are in; others are slips."""
TITLE, SUMMARY, PLACE = 200, 4000, 300
"""Characters of each that are shown."""
SLUG = 60
WEB = ("https", "http")

NO_UID: Words = {"kk": "UID жоқ", "ru": "нет UID", "en": "it has no UID"}
NO_TITLE: Words = {"kk": "атауы (SUMMARY) жоқ", "ru": "нет названия (SUMMARY)", "en": "it has no title (SUMMARY)"}
NO_START: Words = {"kk": "басталу күні (DTSTART) жоқ", "ru": "нет даты начала (DTSTART)", "en": "it has no DTSTART"}
BAD_TIME: Words = {"kk": "күні мүмкін емес", "ru": "дата невозможна", "en": "its date is impossible"}
REVERSED: Words = {
    "kk": "аяқталуы басталуынан бұрын",
    "ru": "конец раньше начала",
    "en": "it ends before it starts",
}


class _Unusable(Exception):
    """Says why an event cannot be shown."""

    def __init__(self, reason: Mapping[str, str]) -> None:
        self.reason = reason


@dataclass(frozen=True)
class _Times:
    start: datetime
    end: datetime | None
    all_day: bool
    is_zone_known: bool


def parse_outside_event(
    component: Component, zone: ZoneInfo, place: Place
) -> tuple[OutsideEvent | None, list[Diagnostic]]:
    """Make an event of a component.

    Args:
        component: A VEVENT.
        zone: Of the bank, in which times are told.
        place: Where it begins in the file.

    Returns:
        The event, None where it cannot be shown, and what is wrong with it.
    """
    title = _plain(component, "summary", TITLE)
    try:
        uid = _text(component, "uid")
        _require(uid, NO_UID)
        _require(title, NO_TITLE)
        times = _read_times(component, zone)
    except _Unusable as fault:
        return None, [diagnose("PB844", place, title=title or "?", reason=fault.reason)]
    url = _text(component, "url")
    is_safe = not url or read_scheme(url) in WEB
    event = OutsideEvent(
        slug=make_slug(uid, _text(component, "recurrence-id")),
        title=title,
        language=_language(component),
        start=times.start,
        end=times.end,
        all_day=times.all_day,
        summary=_plain(component, "description", SUMMARY),
        place=_plain(component, "location", PLACE),
        url=url if is_safe else "",
        status=EventStatus.CANCELLED if _text(component, "status").upper() == "CANCELLED" else EventStatus.SCHEDULED,
    )
    return event, list(_check(component, times, title, place, is_safe=is_safe, url=url))


def make_slug(uid: str, recurrence: str = "") -> str:
    """Make a part of an address of a UID: `teacher-day@example.org` is `teacher-day`."""
    words = f"{uid.partition('@')[0]} {recurrence}".lower()
    return re.sub(r"[^a-z0-9]+", "-", words)[:SLUG].strip("-") or "event"


def _check(
    component: Component, times: _Times, title: str, place: Place, *, is_safe: bool, url: str
) -> Iterator[Diagnostic]:
    if component.get("rrule") or component.get("rdate"):
        yield diagnose("PB846", place, title=title)
    if not is_safe:
        yield diagnose("PB847", place, title=title, url=shortened(url))
    if not times.is_zone_known:
        yield diagnose("PB848", place, title=title, zone=shortened(component["dtstart"].params.get("TZID", "")))


def _read_times(component: Component, zone: ZoneInfo) -> _Times:
    first, duration = _moment(component, "dtstart"), _moment(component, "duration")
    _require(isinstance(first, date), NO_START)
    last = _moment(component, "dtend")
    if last is None and isinstance(duration, timedelta):
        last = first + duration
    all_day = not isinstance(first, datetime)
    if last is not None and isinstance(last, datetime) == all_day:
        raise _Unusable(BAD_TIME)
    start, end = _local(first, zone), None if last is None else _local(last, zone)
    if end is not None and end < start:
        raise _Unusable(REVERSED)
    if all_day and end is not None:
        # iCalendar names the day after the last one.
        end = max(start, end - timedelta(days=1))
    is_known = all_day or first.tzinfo is not None or "TZID" not in component["dtstart"].params
    return _Times(start, end, all_day, is_known)


def _moment(component: Component, key: str) -> Any:
    value = component.get(key)
    if value is None:
        return None
    try:
        return value.dt
    except (AttributeError, ValueError) as fault:
        raise _Unusable(BAD_TIME) from fault


def _local(moment: date, zone: ZoneInfo) -> datetime:
    """A moment on the bank's clock; what names no zone is told in the bank's."""
    if moment.year not in YEARS:
        raise _Unusable(BAD_TIME)
    if not isinstance(moment, datetime):
        return datetime.combine(moment, time())
    return moment.astimezone(zone).replace(tzinfo=None) if moment.tzinfo else moment


def _language(component: Component) -> str:
    code = str(getattr(component["summary"], "params", {}).get("LANGUAGE", "")).lower().partition("-")[0]
    return code if code and is_language(code) else ""


def _plain(component: Component, key: str, longest: int) -> str:
    """The words of a property; many programs write HTML there, of which only the words stay."""
    text = _text(component, key)
    if "<" in text:
        broken = re.sub(r"(?i)<br\s*/?>|</(?:p|li|div)>", "\n", text)
        text = html.unescape(nh3.clean(broken, tags=set()))
    lines = (" ".join(line.split()) for line in text.splitlines())
    whole = "\n".join(line for line in lines if line)
    return whole if len(whole) <= longest else f"{whole[: longest - 1]}…"


def _text(component: Component, key: str) -> str:
    value = component.get(key)
    first = value[0] if isinstance(value, list) and value else value
    return "" if first is None else str(getattr(first, "dt", first)).strip()


def _require(found: object, reason: Mapping[str, str]) -> None:
    if not found:
        raise _Unusable(reason)

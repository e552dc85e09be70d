"""The events of a calendar of others."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256
from zoneinfo import ZoneInfo

from icalendar import Calendar as Feed

from ..diagnostics import Diagnostic, Place, diagnose
from ..loading import LoadedCalendar
from ..records import OutsideEvent
from .outside_event import parse_outside_event

BEGIN = re.compile(r"^BEGIN:VEVENT[ \t]*\r?$", re.MULTILINE | re.IGNORECASE)
DIGITS = 6
"""Of the hash that tells apart events whose UIDs read the same."""


def parse_outside_events(calendar: LoadedCalendar, zone: ZoneInfo) -> tuple[tuple[OutsideEvent, ...], list[Diagnostic]]:
    """Make the events of one calendar; their times are told in a zone."""
    if calendar.text is None:
        return (), []
    lines = [calendar.text.count("\n", 0, begin.start()) + 1 for begin in BEGIN.finditer(calendar.text)]
    try:
        components = [each for feed in Feed.from_ical(calendar.text, multiple=True) for each in feed.walk("VEVENT")]
    # Whatever a file of strangers makes the library stumble over, it is a broken file and no fault of ours.
    except Exception:
        return (), [diagnose("PB841", Place(calendar.path))]
    if not components and not calendar.text.lstrip().upper().startswith("BEGIN:VCALENDAR"):
        return (), [diagnose("PB841", Place(calendar.path))]
    findings: list[Diagnostic] = []
    seen: set[tuple[str, str]] = set()
    events: list[tuple[str, OutsideEvent]] = []
    for number, component in enumerate(components):
        place = Place(calendar.path, lines[number] if number < len(lines) else 1, 1)
        event, faults = parse_outside_event(component, zone, place)
        findings += faults
        key = (str(component.get("uid", "")), str(getattr(component.get("recurrence-id"), "dt", "")))
        if event and key in seen:
            findings.append(diagnose("PB845", place, title=event.title))
        elif event:
            seen.add(key)
            events.append((f"{key[0]} {key[1]}", event))
    return tuple(sorted(_tell_apart(events), key=lambda event: (event.start, event.slug))), findings


def _tell_apart(events: list[tuple[str, OutsideEvent]]) -> Iterator[OutsideEvent]:
    """Give events whose UIDs make the same address addresses of their own, whatever their order."""
    counts = Counter(event.slug for _, event in events)
    for key, event in events:
        digest = sha256(key.encode()).hexdigest()[:DIGITS]
        yield event if counts[event.slug] == 1 else replace(event, slug=f"{event.slug}-{digest}")

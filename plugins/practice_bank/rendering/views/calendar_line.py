"""An event in the calendar: its line, the days it takes, and what it is chosen by. Others' events look as ours do."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from ...catalogue import Occasion, OutsideOccasion, Phase, Timed, event_terms, occasion_days
from ...i18n import format_day_of_year, format_time, localize
from ...records import EVENT_FACETS, EventStatus
from ..addresses import outside_path
from .event_line import EventLine, build_event_line
from .link import Link
from .occasion_badge import OccasionBadge, write_utc
from .occasion_words import when_words
from .reader import Reader

NOT_HELD = (EventStatus.CANCELLED, EventStatus.POSTPONED)


@dataclass(frozen=True)
class CalendarLine:
    """One event."""

    line: EventLine
    hour: str
    """When it begins, for the cell of a day; empty of whole days."""
    start: datetime
    end: datetime
    """Both in UTC."""
    days: tuple[date, ...]
    """Those it takes in the bank's zone."""
    terms: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """By facet; another's event stands under none."""


def build_calendar_lines(occasions: Iterable[Occasion | OutsideOccasion], reader: Reader) -> tuple[CalendarLine, ...]:
    """Build the lines of events, ours and others', in the order given."""
    return tuple(_build_line(occasion, reader) for occasion in occasions)


def build_outside_line(occasion: OutsideOccasion, reader: Reader) -> EventLine:
    """Build the line of another's event; its type is whose calendar it is from."""
    event, note = occasion.event, occasion.calendar.note
    lang = event.language if event.language != reader.language else ""
    source = reader.words.say("calendar.from_outside", calendar=localize(note.name, reader.language))
    return EventLine(
        id=f"{note.id}--{event.slug}",
        title=Link(event.title, reader.href(outside_path(note.id, event.slug)), lang),
        type=Link(source),
        number=str(event.start.day),
        month=format_day_of_year(event.start.date(), reader.language).replace(str(event.start.day), "", 1).strip(),
        when=when_words(event, reader.language),
        mode="",
        place=Link(event.place, lang=lang) if event.place else None,
        hours="",
        badge=_build_badge(occasion, reader),
    )


def _build_line(occasion: Occasion | OutsideOccasion, reader: Reader) -> CalendarLine:
    if isinstance(occasion, OutsideOccasion):
        return _place(build_outside_line(occasion, reader), occasion, occasion.event, {})
    front, bank = occasion.event.front, reader.catalogue.bank
    terms = {facet: event_terms(front, facet, bank) for facet in EVENT_FACETS}
    return _place(build_event_line(occasion, reader), occasion, front, terms)


def _place(
    line: EventLine, occasion: Occasion | OutsideOccasion, timed: Timed, terms: Mapping[str, tuple[str, ...]]
) -> CalendarLine:
    hour = "" if timed.all_day else format_time(timed.start)
    return CalendarLine(line, hour, occasion.start, occasion.end, occasion_days(occasion), terms)


def _build_badge(occasion: OutsideOccasion, reader: Reader) -> OccasionBadge:
    """Say how another's event stands; of registration its calendar says nothing."""
    status, phase = occasion.event.status, occasion.phase(reader.catalogue.now)
    fixed = reader.words[f"event.{status.value}"] if status in NOT_HELD else ""
    words = {each.value: fixed or reader.words[f"event.{each.value}"] for each in Phase}
    return OccasionBadge(
        id=f"{occasion.calendar.note.id}--{occasion.event.slug}",
        status=status.value,
        start=write_utc(occasion.start),
        end=write_utc(occasion.end),
        opens="",
        closes="",
        phase=phase.value,
        enrolment="none",
        state=status.value if fixed else phase.value,
        state_word=words[phase.value],
        moved_word="",
        enrolment_word="",
        words=json.dumps(words, ensure_ascii=False, separators=(",", ":")),
    )

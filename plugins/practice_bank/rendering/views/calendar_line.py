"""An event as a list and a month of the calendar show it; ours and those of others look alike but for a mark."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from ...catalogue import Calendar, Occasion, OutsideOccasion, event_terms, find_days
from ...i18n import format_time, localize, localized_language
from ...records import EVENT_FACETS, EventStatus
from ..addresses import entry_path, outside_path
from .entry_text import choose_entry_text
from .link import Link
from .occasion_words import when_words
from .reader import Reader


@dataclass(frozen=True)
class CalendarLine:
    """One event."""

    key: str
    """Its id on the page."""
    title: Link
    kind: Link
    """Its type; of another's event, whose calendar it is from."""
    when: str
    hour: str
    """When it begins, for the cell of a day; empty of whole days."""
    place: Link
    mode: str
    state: str
    """`cancelled`, `postponed`, `moved`; empty where it is as announced."""
    stamp: str
    """The state in words."""
    start: datetime
    end: datetime
    """Both in UTC."""
    days: tuple[date, date]
    """The first and the last in the bank's zone."""
    terms: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Of each facet; another's event stands under none."""
    is_outside: bool = False


def build_lines(calendar: Calendar, reader: Reader) -> tuple[CalendarLine, ...]:
    """Build the lines of all events, by start, then by key."""
    lines = [build_line(occasion, reader) for occasion in calendar.occasions]
    lines += [_build_outside(occasion, reader) for occasion in calendar.outside]
    return tuple(sorted(lines, key=lambda line: (line.start, line.key)))


def build_line(occasion: Occasion, reader: Reader) -> CalendarLine:
    """Build the line of one of our events."""
    front, bank = occasion.event.front, reader.catalogue.bank
    title = choose_entry_text(occasion.event, reader.language).title
    return CalendarLine(
        key=occasion.event.id,
        title=Link(title.text, reader.href(entry_path("event", occasion.event.id)), title.lang),
        kind=reader.text(reader.term_labels("event-types", front.type)),
        when=when_words(front, reader.language),
        hour="" if front.all_day else format_time(front.start),
        place=_place(front.place.name, reader) if front.place else Link(""),
        mode=reader.words[f"event.mode_{front.mode.value}"],
        start=occasion.start,
        end=occasion.end,
        days=find_days(front),
        terms={facet: event_terms(front, facet, bank) for facet in EVENT_FACETS},
        **_state(front.status, reader),
    )


def _build_outside(occasion: OutsideOccasion, reader: Reader) -> CalendarLine:
    event, note = occasion.event, occasion.calendar.note
    lang = event.language if event.language != reader.language else ""
    path = outside_path(note.id, event.slug)
    return CalendarLine(
        key=f"{note.id}-{event.slug}",
        title=Link(event.title, reader.href(path), lang),
        kind=Link(reader.words.say("calendar.from_outside", calendar=localize(note.name, reader.language))),
        when=when_words(event, reader.language),
        hour="" if event.all_day else format_time(event.start),
        place=Link(event.place, lang=lang),
        mode="",
        start=occasion.start,
        end=occasion.end,
        days=find_days(event),
        is_outside=True,
        **_state(event.status, reader),
    )


def _place(name: Mapping[str, str], reader: Reader) -> Link:
    shown = localized_language(name, reader.language)
    return Link(localize(name, reader.language), lang="" if shown == reader.language else shown)


def _state(status: EventStatus, reader: Reader) -> dict[str, str]:
    if status is EventStatus.SCHEDULED:
        return {"state": "", "stamp": ""}
    return {"state": status.value, "stamp": reader.words[f"event.{status.value}"]}

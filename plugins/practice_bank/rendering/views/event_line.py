"""An event in a list."""

from collections.abc import Iterable
from dataclasses import dataclass

from ...catalogue import Occasion
from ...i18n import format_day_of_year
from ..addresses import entry_path
from .entry_text import choose_entry_text
from .link import Link
from .occasion_badge import OccasionBadge, build_occasion_badge
from .occasion_words import day_words, lasts_days, when_words
from .reader import Reader


@dataclass(frozen=True)
class EventLine:
    """What a list says of an event."""

    id: str
    title: Link
    type: Link
    number: str
    """Of its first day in the month."""
    month: str
    when: str
    """The day and the hours; of several days only these."""
    mode: str
    place: Link | None
    hours: str
    """Of a course; empty otherwise."""
    badge: OccasionBadge
    note: Link | None = None
    """What this list adds: the talk about the work whose page it is."""


def build_event_lines(occasions: Iterable[Occasion], reader: Reader) -> tuple[EventLine, ...]:
    """Build lines in the order given."""
    return tuple(build_event_line(occasion, reader) for occasion in occasions)


def part_by_time(occasions: Iterable[Occasion], reader: Reader) -> tuple[tuple[EventLine, ...], tuple[EventLine, ...]]:
    """Build the lines of what is to come or goes on, and those of what is over, each in the order given."""
    now, known = reader.catalogue.now, list(occasions)
    ahead = build_event_lines((each for each in known if not each.is_over(now)), reader)
    return ahead, build_event_lines((each for each in known if each.is_over(now)), reader)


def build_event_line(occasion: Occasion, reader: Reader, note: Link | None = None) -> EventLine:
    """Build an event's line of a list."""
    event = occasion.event
    front, day = event.front, event.front.start.date()
    title = choose_entry_text(event, reader.language).title
    return EventLine(
        id=event.id,
        title=Link(title.text, reader.href(entry_path("event", event.id)), title.lang),
        type=reader.label("event-types", front.type),
        number=str(day.day),
        month=format_day_of_year(day, reader.language).replace(str(day.day), "", 1).strip(),
        when=day_words(front, reader.language) if lasts_days(front) else when_words(front, reader.language),
        mode=reader.words[f"event.mode_{front.mode.value}"],
        place=reader.text(front.place.name) if front.place else None,
        hours=reader.words.count("event.hours_count", front.hours) if front.hours else "",
        badge=build_occasion_badge(occasion, reader),
        note=note,
    )

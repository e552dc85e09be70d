"""Calendars of others, whose events the site shows beside its own."""

from dataclasses import dataclass
from datetime import datetime

from .event import EventStatus
from .noun import Noun
from .scalar import Day, Identifier, Labels, Text


class OutsideNote(Noun):
    """A file of `_bank/calendars/`: what the `.ics` of the same name is."""

    id: Identifier
    name: Labels
    """Whose events they are."""
    source: Text
    """Address it was fetched from; the build does not go there."""
    read: Day
    """When it was fetched."""


@dataclass(frozen=True)
class OutsideEvent:
    """One event, as far as the calendar tells. All its texts are plain, whatever they look like."""

    slug: str
    """Its part of the address, made of the UID."""
    title: str
    language: str
    """Of its words; empty where the calendar does not say."""
    start: datetime
    """Local time in the bank's zone."""
    end: datetime | None
    """Local time; of whole days the last one."""
    all_day: bool
    summary: str = ""
    place: str = ""
    url: str = ""
    """Of its own page; only `https` and `http`."""
    status: EventStatus = EventStatus.SCHEDULED


@dataclass(frozen=True)
class OutsideCalendar:
    """A calendar with its events that could be read, by start, then by slug."""

    note: OutsideNote
    events: tuple[OutsideEvent, ...] = ()

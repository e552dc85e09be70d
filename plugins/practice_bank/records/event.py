"""Events of the centre."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from .collection_entry import CollectionEntry
from .front_matter import Attachment, Cover, TranslatedCover, TranslationNote
from .noun import Noun
from .scalar import Day, Decimal, Flag, Identifier, Labels, Moment, Text, Whole

ClockTime = Annotated[Text, Field(pattern=r"^([01][0-9]|2[0-3]):[0-5][0-9]$")]
"""Local time, `15:00`."""


class Mode(StrEnum):
    """Where an event takes place."""

    ONSITE = "onsite"
    ONLINE = "online"
    HYBRID = "hybrid"


class EventStatus(StrEnum):
    """Whether it takes place as announced."""

    SCHEDULED = "scheduled"
    POSTPONED = "postponed"
    CANCELLED = "cancelled"
    MOVED = "moved"


class Venue(Noun):
    """Where people meet."""

    name: Labels
    district: Identifier | None = None
    address: dict[str, Text] = {}


class Registration(Noun):
    """How to take part."""

    link: Text | None = None
    opens: Moment | None = None
    deadline: Moment | None = None
    seats: Whole | None = Field(None, ge=1)
    fee: Decimal | None = Field(None, ge=0)
    """Tenge."""


class ProgrammeItem(Noun):
    """One point of the programme."""

    time: ClockTime
    title: Text
    record: Identifier | None = None
    speakers: list[Identifier] = []


class EventFigure(Noun):
    """One figure of a report: how many works were heard, schools took part."""

    label: Text
    value: Decimal
    unit: Text | None = None


class EventReport(Noun):
    """What came of it."""

    date: Day
    attended: Whole | None = Field(None, ge=0)
    summary: Text | None = None
    recording: Text | None = None
    """Address of a recording."""
    figures: list[EventFigure] = []
    photos: list[Cover] = []


class Event(Noun):
    """The front matter of the language an event was announced in."""

    type: Identifier
    """Term of the vocabulary `event-types`."""
    title: Text = Field(max_length=200)
    summary: Text = Field(max_length=600)
    start: Moment
    end: Moment | None = None
    all_day: Flag = False
    mode: Mode = Mode.ONSITE
    place: Venue | None = None
    link: Text | None = None
    organiser: Identifier
    audience: list[Identifier] = []
    languages: list[Identifier] = []
    registration: Registration | None = None
    programme: list[ProgrammeItem] = []
    series: Identifier | None = None
    """Term of the vocabulary `event-series`, where the bank has one."""
    status: EventStatus = EventStatus.SCHEDULED
    previous_start: Moment | None = None
    report: EventReport | None = None
    materials: list[Attachment] = []
    hours: Whole | None = Field(None, ge=1)
    """Of a course, in academic hours."""
    cover: Cover | None = None
    keywords: list[Text] = []
    revision: Whole = Field(0, ge=0)
    """How many changes were announced; the SEQUENCE of the calendar."""
    announced: Day | None = None
    """Day of the announcement, or of its last change: feeds go by it."""


class TranslatedProgrammeItem(Noun):
    """The words of a point of the programme; matched by position."""

    time: ClockTime | None = None
    title: Text


class TranslatedFigure(Noun):
    """The words of a figure; matched by position."""

    label: Text
    unit: Text | None = None


class TranslatedReport(Noun):
    """The words of a report."""

    summary: Text | None = None
    figures: list[TranslatedFigure] = []
    photos: list[Cover] = []
    """Matched to the original's by `file`."""


class EventTranslation(Noun):
    """The front matter of an event's translation: only what differs by language."""

    title: Text | None = Field(None, max_length=200)
    summary: Text | None = Field(None, max_length=600)
    programme: list[TranslatedProgrammeItem] = []
    materials: list[Attachment] = []
    report: TranslatedReport | None = None
    cover: TranslatedCover | None = None
    keywords: list[Text] = []
    translation: TranslationNote


EventEntry = CollectionEntry[Event, EventTranslation]


def split_programme(event: Event) -> tuple[tuple[ProgrammeItem, ...], ...]:
    """Cut a programme into what happens in one go: one part for a day, or for each of several meetings.

    Times have no day: of an event of several days a new part begins where the clock goes back, and with each item where
    all begin at the same time.
    """
    if event.end is None or event.start.date() == event.end.date():
        return (tuple(event.programme),) if event.programme else ()
    if len({item.time for item in event.programme}) == 1:
        return tuple((item,) for item in event.programme)
    parts: list[list[ProgrammeItem]] = []
    for item in event.programme:
        if not parts or item.time < parts[-1][-1].time:
            parts.append([])
        parts[-1].append(item)
    return tuple(map(tuple, parts))

"""A published event as other programs read it; its JSON Schema is made of these models."""

from datetime import date, datetime

from ..records import EventStatus, Mode
from .published_record import Published, PublishedFile, PublishedOrganisation


class PublishedMoment(Published):
    """A moment, or a whole day."""

    local: str
    """As announced, with the offset that the bank's zone has at it, `2026-12-04T15:00:00+05:00`; a whole day is
    `2026-12-04`."""
    utc: datetime
    """The same in UTC; of a whole day its midnight in the bank's zone."""


class PublishedPlace(Published):
    """Where people meet."""

    name: dict[str, str]
    """By language."""
    district: str | None
    """Term of the vocabulary `districts`."""
    address: dict[str, str]


class PublishedRegistration(Published):
    """How to take part."""

    link: str | None
    opens: PublishedMoment | None
    deadline: PublishedMoment | None
    """A whole day lasts until its end."""
    seats: int | None
    fee: float | None
    """Tenge."""


class PublishedSpeaker(Published):
    """Who speaks."""

    id: str | None
    """Person with a page on the site; null for others."""
    name: dict[str, str]
    """By language."""


class PublishedProgrammeItem(Published):
    """One point of the programme."""

    time: str
    """Local, `15:00`."""
    title: dict[str, str]
    record: str | None
    """Id of the published work it shows."""
    speakers: list[PublishedSpeaker]


class PublishedFigure(Published):
    """One figure of a report."""

    label: dict[str, str]
    value: float
    unit: dict[str, str]


class PublishedPhoto(Published):
    """A picture of a report."""

    url: str
    """From the site's root."""
    alt: dict[str, str]
    """What it shows, by language."""


class PublishedReport(Published):
    """What came of it."""

    date: date
    attended: int | None
    summary: dict[str, str]
    recording: str | None
    figures: list[PublishedFigure]
    photos: list[PublishedPhoto]


class PublishedEvent(Published):
    """An event of the centre."""

    id: str
    """Permanent."""
    type: str
    """Term of the vocabulary `event-types`."""
    language: str
    """Of the original."""
    url: dict[str, str]
    """Pages by language, from the site's root."""
    calendar: dict[str, str]
    """iCalendar files by language, from the site's root."""
    title: dict[str, str]
    summary: dict[str, str]
    keywords: dict[str, list[str]]
    start: PublishedMoment
    end: PublishedMoment | None
    """Null where nobody said; of whole days the last one."""
    all_day: bool
    status: EventStatus
    revision: int
    """Grows with each announced change."""
    previous_start: PublishedMoment | None
    mode: Mode
    place: PublishedPlace | None
    link: str | None
    organiser: PublishedOrganisation
    audience: list[str]
    """Terms of the vocabulary `audience`."""
    languages: list[str]
    """In which it is held."""
    hours: int | None
    """Of a course, in academic hours."""
    series: str | None
    registration: PublishedRegistration | None
    programme: list[PublishedProgrammeItem]
    materials: list[PublishedFile]
    report: PublishedReport | None
    digest: str
    """Content digest of the original."""


class PublishedEvents(Published):
    """The file `events.json`."""

    bank: dict[str, str]
    """Name of the bank by language."""
    count: int
    languages: list[str]
    """Of the site; the first is the default."""
    timezone: str
    """In which local times are told."""
    events: list[PublishedEvent]
    """By start, then by id."""

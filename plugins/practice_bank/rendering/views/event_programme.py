"""The programme of an event."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from ...i18n import format_weekday_date
from ...records import Event, EventEntry, ProgrammeItem, split_programme
from .event_text import EventText, item_title
from .link import Link
from .portfolio_lines import title_of
from .reader import Reader


@dataclass(frozen=True)
class ProgrammeRow:
    """One point of the programme."""

    time: str
    title: Link
    record: Link | None
    """The work it is about, where the site shows it."""
    speakers: tuple[Link, ...]


@dataclass(frozen=True)
class ProgrammePart:
    """What happens on one day, or at one of several meetings."""

    title: str
    """The day or the number of the meeting; empty where there is one part only."""
    rows: tuple[ProgrammeRow, ...]


def build_programme(event: EventEntry, text: EventText, reader: Reader) -> tuple[ProgrammePart, ...]:
    """Build the programme, part by part; empty where there is none."""
    rows = iter(_build_rows(event, text, reader))
    parts = split_programme(event.front)
    titles = _part_titles(event.front, len(parts), reader)
    return tuple(
        ProgrammePart(title, tuple(next(rows) for _ in part)) for title, part in zip(titles, parts, strict=True)
    )


def _build_rows(event: EventEntry, text: EventText, reader: Reader) -> Iterator[ProgrammeRow]:
    for position, item in enumerate(event.front.programme):
        yield ProgrammeRow(
            time=item.time,
            title=item_title(event, position, text),
            record=_name_record(item, reader),
            speakers=tuple(reader.person(speaker) for speaker in dict.fromkeys(item.speakers)),
        )


def _name_record(item: ProgrammeItem, reader: Reader) -> Link | None:
    entry = reader.catalogue.entries.get(item.record or "")
    return title_of(entry, reader) if entry else None


def _part_titles(event: Event, count: int, reader: Reader) -> tuple[str, ...]:
    """Name the parts by their days where there is one for each day, else by number."""
    if count < 2:
        return ("",) * count
    first = event.start.date()
    days = ((event.end or event.start).date() - first).days + 1
    if count == days:
        return tuple(format_weekday_date(first + timedelta(n), reader.language) for n in range(days))
    return tuple(reader.words.say("event.meeting", n=n) for n in range(1, count + 1))

"""What somebody did, line by line."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from ...catalogue import Entry, Talk, TranslatedWork, UsedWork, find_roles
from ..addresses import entry_path, record_path
from .adoptions_panel import name_reporter
from .entry_text import choose_entry_text
from .event_text import item_title
from .link import Link
from .reader import Reader
from .shown_text import choose_lines
from .stamp import Stamp, build_mark, build_stamp


@dataclass(frozen=True)
class WorkLine:
    """A work with all that an attestation asks of it."""

    title: Link
    kind: str
    roles: tuple[str, ...]
    """Of the person in it; none for an organisation."""
    submitted: str
    stamp: Stamp
    """Status, level, council, protocol, order, validity."""


@dataclass(frozen=True)
class UseLine:
    """A report of using a work."""

    title: Link
    day: str
    who: Link | None
    """None on the page of who gave the report."""
    place: Link | None
    result: str


@dataclass(frozen=True)
class TalkLine:
    """A talk at an event."""

    title: Link
    event: Link
    day: str


@dataclass(frozen=True)
class Total:
    """A number that leads to what it counts."""

    count: str
    label: str
    href: str


def build_work_lines(ids: Iterable[str], reader: Reader, person: str = "") -> tuple[WorkLine, ...]:
    """Build the lines of a person's works, or of an organisation's where no person is named."""
    entries = reader.catalogue.entries
    return tuple(_work_line(entries[record], person, reader) for record in ids if record in entries)


def _work_line(entry: Entry, person: str, reader: Reader) -> WorkLine:
    roles = find_roles(entry.record, person) if person else ()
    return WorkLine(
        title=title_of(entry, reader),
        kind=reader.label("kinds", entry.record.front.kind).text,
        roles=tuple(reader.label("roles", role).text for role in roles),
        submitted=reader.day(entry.record.front.submitted),
        stamp=build_stamp(entry, reader) if person else build_mark(entry, reader),
    )


def title_of(entry: Entry, reader: Reader, note: str = "") -> Link:
    """Name a work, linked to its page."""
    title, _ = choose_lines(entry.record, entry.standing, reader.language)
    return Link(title.text, reader.href(record_path(entry.record.id)), title.lang, note)


def build_translation_lines(translated: Iterable[TranslatedWork], reader: Reader) -> Iterator[Link]:
    """Name works with the languages they were translated from and into."""
    for each in translated:
        source, target = reader.language_name(each.entry.record.language), reader.language_name(each.language)
        note = reader.words.say("person.direction", source=source, target=target)
        yield title_of(each.entry, reader, note)


def build_use_lines(uses: Iterable[UsedWork], reader: Reader, person: str = "") -> tuple[UseLine, ...]:
    """Build the lines of the reports whose authors agreed to be published, perhaps all one person's."""
    return tuple(_use_line(used, person, reader) for used in uses if used.adoption.consent)


def _use_line(used: UsedWork, person: str, reader: Reader) -> UseLine:
    report = used.adoption
    return UseLine(
        title=title_of(used.entry, reader),
        day=reader.day(report.date),
        who=None if person else name_reporter(report, reader),
        place=reader.organisation(report.organisation) if report.organisation else None,
        result=reader.words[f"adopt.{report.result.value}"],
    )


def build_talk_line(talk: Talk, reader: Reader) -> TalkLine:
    """Name a talk and its event in the reader's language, where they have been translated."""
    text = choose_entry_text(talk.event, reader.language)
    return TalkLine(
        title=item_title(talk.event, talk.position, text),
        event=Link(text.title.text, reader.href(entry_path("event", talk.event.id)), text.title.lang),
        day=reader.day(talk.event.front.start.date()),
    )


def build_totals(counted: Sequence[tuple[str, int, str]], reader: Reader) -> tuple[Total, ...]:
    """Build the numbers above a portfolio, without those that are nought.

    Args:
        counted: Key of the label, number, anchor of what it counts.
        reader: Who reads.
    """
    words = reader.words
    return tuple(
        Total(reader.number(number), words.count(key, number), f"#{anchor}")
        for key, number, anchor in counted
        if number
    )

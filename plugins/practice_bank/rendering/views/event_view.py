"""The page of one event: the announcement before it, the report after it, at the same address."""

from collections.abc import Sequence
from dataclasses import dataclass

from ...catalogue import Occasion
from ...records import EventEntry
from ..addresses import EVENT_FILE, EVENTS, entry_path, kit_path
from ..pictures import Picture
from .attachments import AttachmentRow, list_files
from .entry_text import choose_entry_text, entry_cover_alt
from .event_line import EventLine, build_event_lines
from .event_notices import event_notices
from .event_programme import ProgrammePart, build_programme
from .event_registration import RegistrationPanel, build_registration
from .event_report import ReportPanel, build_report
from .event_text import EventText
from .feed_link import events_feed
from .link import Fact, Link
from .news_card import news_links
from .occasion_badge import OccasionBadge, build_occasion_badge
from .occasion_words import when_lines
from .page_view import PageView
from .reader import Reader


@dataclass(frozen=True, kw_only=True)
class EventView(PageView):
    """Everything the page of an event shows but its text, which is the page's content."""

    id: str
    lang: str
    """Of the text where it is not the page's language; empty otherwise."""
    type: Link
    summary: Link
    cover: str
    cover_alt: Link
    picture: Picture
    """The cover's copies."""
    badge: OccasionBadge
    is_held: bool
    facts: tuple[Fact, ...]
    """When, where, by whom, for whom."""
    join: str
    """Where to join from afar; empty where one cannot."""
    calendar: str
    registration: RegistrationPanel | None
    programme: tuple[ProgrammePart, ...]
    report: ReportPanel | None
    materials: tuple[AttachmentRow, ...]
    series: Link | None
    others: tuple[EventLine, ...]
    """Of the series, in the order of their starts."""
    news: tuple[Link, ...] = ()
    """News that name the event, the newest first, with their days."""
    kit: str = ""
    """Where the announcement kit stands; empty where there is none."""


def build_event_view(occasion: Occasion, series: Sequence[Occasion], reader: Reader) -> EventView:
    """Build the page of an event for a reader.

    Args:
        occasion: The event.
        series: All events of its series in the order of their starts; itself may be among them.
        reader: Who reads.
    """
    event = occasion.event
    front, home = event.front, entry_path("event", event.id)
    text = choose_entry_text(event, reader.language)
    has_report = front.report is not None
    return EventView(
        t=reader.words,
        language=reader.language,
        title=text.title,
        crumbs=(Link(reader.words["event.events"], reader.href(EVENTS)),),
        notices=event_notices(occasion, text, reader),
        feeds=events_feed(reader),
        id=event.id,
        lang=text.lang,
        type=reader.label("event-types", front.type),
        summary=text.summary,
        cover=reader.file_href(home, front.cover.file) if front.cover else "",
        cover_alt=entry_cover_alt(event, text),
        picture=reader.picture(event.files, home, front.cover.file) if front.cover else Picture(),
        badge=build_occasion_badge(occasion, reader),
        is_held=occasion.is_held,
        facts=event_facts(event, reader),
        join=front.link or "" if occasion.is_held and not has_report else "",
        calendar=reader.href(reader.path + EVENT_FILE),
        kit=reader.href(kit_path(event.id)),
        registration=None if has_report else build_registration(occasion, text.title.text, reader),
        programme=build_programme(event, text, reader),
        report=build_report(event, text, reader),
        materials=_materials(event, text, home, reader),
        series=_name_series(front.series, reader),
        others=build_event_lines((each for each in series if each.event.id != event.id), reader),
        news=news_links(reader.catalogue.news.by_event.get(event.id, ()), reader),
    )


def event_facts(event: EventEntry, reader: Reader) -> tuple[Fact, ...]:
    """List when and where an event is, who holds it and for whom."""
    front, words = event.front, reader.words
    return reader.facts(
        (words["event.when"], when_lines(front, reader)),
        (words["event.where"], _place(event, reader)),
        (words["event.mode"], [Link(words[f"event.mode_{front.mode.value}"])]),
        (words["event.organiser"], [reader.organisation(front.organiser)]),
        (words["event.audience"], [reader.label("audience", each) for each in front.audience]),
        (words["event.languages"], [Link(reader.language_name(code)) for code in front.languages]),
        (words["event.hours"], [Link(words.count("event.hours_count", front.hours))] if front.hours else []),
    )


def _place(event: EventEntry, reader: Reader) -> list[Link]:
    place = event.front.place
    if place is None:
        return []
    rows = [reader.text(place.name)]
    rows += [reader.text(place.address)] if place.address else []
    return rows + ([reader.term("districts", place.district)] if place.district else [])


def _materials(event: EventEntry, text: EventText, home: str, reader: Reader) -> tuple[AttachmentRow, ...]:
    own = {file.file: file.title for file in text.words.materials} if text.words else {}
    return list_files(event.front.materials, own, text.foreign, event.files, home, reader)


def _name_series(series: str | None, reader: Reader) -> Link | None:
    """Name a series where the bank has a name for it."""
    known = reader.catalogue.bank.vocabularies.get("event-series")
    return reader.text(known.by_id[series].labels) if known and series in known.by_id else None

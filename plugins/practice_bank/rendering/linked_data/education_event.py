"""An event: when, where, whether it takes place, who speaks, how to take part."""

from collections.abc import Iterator
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from ...i18n import localize
from ...records import Event, EventEntry, EventStatus, Mode, ProgrammeItem, Venue
from ..addresses import record_path
from ..views import Reader, choose_entry_text, choose_text, is_day
from .agent import agent_id, name_organisation, name_person
from .node import SCHEMA, Node, make_node

STATUSES = {
    EventStatus.SCHEDULED: "EventScheduled",
    EventStatus.POSTPONED: "EventPostponed",
    EventStatus.CANCELLED: "EventCancelled",
    EventStatus.MOVED: "EventRescheduled",
}
MODES = {
    Mode.ONSITE: "OfflineEventAttendanceMode",
    Mode.ONLINE: "OnlineEventAttendanceMode",
    Mode.HYBRID: "MixedEventAttendanceMode",
}
CURRENCY = "KZT"


def build_education_event(entry: EventEntry, reader: Reader) -> Node:
    """Describe an event; the reader stands on its page."""
    event, text = entry.front, choose_entry_text(entry, reader.language)
    registration = event.registration
    return make_node(
        "EducationEvent",
        agent_id(reader.address) or "#it",
        name=text.title.text,
        description=text.summary.text,
        identifier=entry.id,
        url=reader.address,
        eventStatus=f"{SCHEMA}/{STATUSES[event.status]}",
        eventAttendanceMode=f"{SCHEMA}/{MODES[event.mode]}",
        startDate=_moment(event.start, event, reader),
        endDate=_moment(event.end, event, reader) if event.end else None,
        previousStartDate=_moment(event.previous_start, event, reader) if event.previous_start else None,
        location=list(_locations(event, reader)),
        organizer=name_organisation(event.organiser, reader),
        performer=[name_person(speaker, reader) for speaker in _speakers(event)],
        inLanguage=event.languages,
        audience=[
            make_node("EducationalAudience", educationalRole=role.text)
            for role in reader.terms("audience", event.audience)
        ],
        keywords=text.words.keywords if text.words and text.words.keywords else event.keywords,
        image=reader.world_href(reader.file_href(reader.path, event.cover.file)) if event.cover else "",
        maximumAttendeeCapacity=registration.seats if registration else None,
        isAccessibleForFree=registration.fee == 0 if registration and registration.fee is not None else None,
        offers=_offer(event, reader),
        superEvent=_series(event, reader),
        subEvent=list(_points(entry, reader)),
    )


def _moment(moment: datetime, event: Event, reader: Reader) -> date | str:
    """A moment with its distance from Greenwich; of whole days the day."""
    if event.all_day or is_day(moment):
        return moment.date()
    return moment.replace(tzinfo=ZoneInfo(reader.catalogue.bank.settings.timezone)).isoformat()


def _locations(event: Event, reader: Reader) -> Iterator[Node]:
    if event.place and event.mode is not Mode.ONLINE:
        yield _place(event.place, reader)
    if event.mode is not Mode.ONSITE:
        yield make_node("VirtualLocation", url=event.link or reader.address)


def _place(venue: Venue, reader: Reader) -> Node:
    name, street = localize(venue.name, reader.language), localize(venue.address, reader.language)
    district = reader.term("districts", venue.district).text if venue.district else ""
    address = make_node("PostalAddress", streetAddress=street, addressLocality=district) if street or district else name
    return make_node("Place", name=name, address=address)


def _speakers(event: Event) -> list[str]:
    return list(dict.fromkeys(speaker for item in event.programme for speaker in item.speakers))


def _offer(event: Event, reader: Reader) -> Node | None:
    """How to get a seat; a price where somebody says one."""
    registration = event.registration
    if registration is None:
        return None
    priced = registration.fee is not None
    return make_node(
        "Offer",
        url=_enrol_address(registration.link or "", reader),
        price=registration.fee,
        priceCurrency=CURRENCY if priced else None,
        validFrom=_moment(registration.opens, event, reader) if registration.opens else None,
        availabilityEnds=_moment(registration.deadline, event, reader) if registration.deadline else None,
    )


def _enrol_address(link: str, reader: Reader) -> str:
    """Where to register: a page, be it the event's own where one writes a letter."""
    return link if link.startswith(("https://", "http://")) else reader.address


def _series(event: Event, reader: Reader) -> Node | None:
    if event.series is None:
        return None
    return make_node("EventSeries", name=reader.term("event-series", event.series).text)


def _points(entry: EventEntry, reader: Reader) -> Iterator[Node]:
    """The points of the programme; their hours are known where all is on one day."""
    event, words = entry.front, choose_entry_text(entry, reader.language).words
    titles = [item.title for item in (words.programme if words else [])]
    is_one_day = event.end is None or event.end.date() == event.start.date()
    for number, item in enumerate(event.programme):
        title = titles[number] if len(titles) == len(event.programme) else item.title
        yield make_node(
            "Event",
            name=title,
            startDate=_hour(item, event, reader) if is_one_day else None,
            performer=[name_person(speaker, reader) for speaker in item.speakers],
            workFeatured=_work(item, reader),
        )


def _hour(item: ProgrammeItem, event: Event, reader: Reader) -> date | str:
    return _moment(datetime.combine(event.start.date(), time.fromisoformat(item.time)), event, reader)


def _work(item: ProgrammeItem, reader: Reader) -> Node | None:
    entry = reader.catalogue.entries.get(item.record or "")
    if entry is None:
        return None
    title = choose_text(entry.record, entry.standing, reader.language).title.text
    address = reader.world_href(reader.href(record_path(entry.record.id)))
    return make_node("LearningResource", f"{address}#work" if address else "", name=title, url=address)

"""One event as a calendar holds it.

Times stand in UTC: a phone whose own table of time zones is from before 1 March 2024, when all of Kazakhstan went over
to UTC+5, would put `TZID=Asia/Almaty` an hour off.
"""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from urllib.parse import urlsplit

from icalendar import Event as Component

from ..catalogue import Occasion
from ..i18n import localize
from ..records import EventStatus, EventTranslation
from ..rendering.addresses import entry_path
from ..rendering.views import EntryText, Reader, choose_entry_text

EventText = EntryText[EventTranslation]

ORIGIN = datetime(2024, 1, 1, tzinfo=UTC)
NOWHERE = "bank"
"""Host in the UIDs of a site that does not say where it stands."""

STATUSES = {EventStatus.CANCELLED: "CANCELLED", EventStatus.POSTPONED: "TENTATIVE"}
"""A cancelled event is crossed out or taken away. A postponed one stays in its old place and says so, for
whoever kept that hour free has to learn of it: CANCELLED would take it away without a word, although it will be held.
What is moved keeps its UID and stands at its new time."""
PREFIXES = {EventStatus.CANCELLED: "calendar.summary_cancelled", EventStatus.POSTPONED: "calendar.summary_postponed"}
"""Said before the title: some phones show no status."""


def event_uid(event: str, site_url: str) -> str:
    """The name of an event in all calendars, for ever: `expert-day@bank.kz`."""
    return f"{event}@{urlsplit(site_url).hostname or NOWHERE}"


def build_event(occasion: Occasion, reader: Reader) -> Component:
    """Build the event in the words of a reader; what is only in another language is marked as such."""
    front = occasion.event.front
    text = choose_entry_text(occasion.event, reader.language)
    component = Component()
    component.add("uid", event_uid(occasion.event.id, reader.site_url))
    component.add("sequence", front.revision)
    component.add("status", STATUSES.get(front.status, "CONFIRMED"))
    component.add("transp", "OPAQUE" if occasion.is_held else "TRANSPARENT")
    for key in ("dtstamp", "last-modified"):
        component.add(key, revision_moment(front.revision))
    _add_times(component, occasion)
    _add_words(component, occasion, text, reader)
    return component


def revision_moment(revision: int) -> datetime:
    """A moment that only a new revision moves forward.

    DTSTAMP is obligatory, and of two versions programs keep the one with the later stamp. The clock would change every
    file at every build; the start of an event may move backward. So each revision counts as a day.
    """
    return ORIGIN + timedelta(days=revision)


def _add_times(component: Component, occasion: Occasion) -> None:
    front = occasion.event.front
    if front.all_day:
        component.add("dtstart", front.start.date())
        if front.end:
            component.add("dtend", front.end.date() + timedelta(days=1))
        return
    component.add("dtstart", occasion.start)
    if front.end and occasion.end > occasion.start:
        component.add("dtend", occasion.end)


def _add_words(component: Component, occasion: Occasion, text: EventText, reader: Reader) -> None:
    front = occasion.event.front
    prefix = PREFIXES.get(front.status)
    title = reader.words.say(prefix, title=text.title.text) if prefix else text.title.text
    address = _address(occasion, reader)
    described = "\n".join(_describe(occasion, text, reader, address))
    spoken = text.title.lang or reader.language
    component.add("summary", title, parameters={"LANGUAGE": spoken})
    component.add("description", described, parameters={"LANGUAGE": text.summary.lang or reader.language})
    if place := _place(occasion, reader):
        component.add("location", place, parameters={"LANGUAGE": reader.language})
    if address:
        component.add("url", address)
    names = [reader.term("event-types", front.type), *reader.terms("audience", front.audience)]
    component.add("categories", [name.text for name in names], parameters={"LANGUAGE": reader.language})
    # ORGANIZER would be an address that answers invitations; CONTACT only tells who to ask.
    component.add("contact", reader.organisation(front.organiser).text, parameters={"LANGUAGE": reader.language})


def _describe(occasion: Occasion, text: EventText, reader: Reader, address: str) -> Iterator[str]:
    programme = occasion.event.front.programme
    own = getattr(text.words, "programme", [])
    yield text.summary.text
    if programme:
        yield ""
        yield reader.words["calendar.programme"]
    for number, item in enumerate(programme):
        yield f"{item.time} {own[number].title if number < len(own) else item.title}"
    if occasion.event.front.link:
        yield ""
        yield occasion.event.front.link
    if address:
        yield ""
        yield address


def _place(occasion: Occasion, reader: Reader) -> str:
    """Where it is: the hall with its address, else the link."""
    front = occasion.event.front
    if front.place is None:
        return front.link or ""
    parts = (localize(front.place.name, reader.language), localize(front.place.address, reader.language))
    return ", ".join(part for part in parts if part)


def _address(occasion: Occasion, reader: Reader) -> str:
    home = Reader(reader.catalogue, reader.language, entry_path("event", occasion.event.id), reader.site_url)
    return home.address

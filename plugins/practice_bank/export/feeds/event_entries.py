"""Announcements of events as entries of feeds."""

from collections.abc import Iterator
from datetime import timedelta
from html import escape

from ...catalogue import find_announced
from ...records import EventEntry, EventStatus
from ...rendering.addresses import entry_path
from ...rendering.views import Reader, choose_entry_text, when_words
from .feed import FeedEntry
from .press import Press
from .whole_text import whole_text


def build_event_entries(press: Press) -> Iterator[FeedEntry]:
    """Build the announcements that are out, those that were announced or changed last first."""
    events, today = press.catalogue.bank.events, press.catalogue.today
    days = {name: find_announced(event) for name, event in events.items()}
    out = (name for name, day in days.items() if day <= today)
    for name in sorted(out, key=lambda each: (-days[each].toordinal(), each)):
        yield _build_entry(events[name], press)


def _build_entry(event: EventEntry, press: Press) -> FeedEntry:
    front, home = event.front, entry_path("event", event.id)
    reader, text = press.reader(home), choose_entry_text(event, press.language)
    announced = press.moment(find_announced(event))
    topics = (reader.term("event-types", front.type), *reader.terms("audience", front.audience))
    organiser = reader.organisation(front.organiser)
    return FeedEntry(
        id=press.address(home),
        address=press.address(home),
        title=_title(front.status, text.title.text, reader),
        summary=text.summary.text,
        language=text.title.lang or press.language,
        published=announced,
        # A change announced on the same day is later than what it changes.
        updated=announced + timedelta(minutes=front.revision),
        authors=(press.author(organiser, home),),
        topics=tuple(press.words(topics)),
        html=_facts(event, reader) + whole_text(event, text, reader),
        image=press.image(front.cover, event.files, home),
    )


def _title(status: EventStatus, title: str, reader: Reader) -> str:
    if status is EventStatus.SCHEDULED:
        return title
    return reader.words.say(f"feed.event_{status.value}", title=title)


def _facts(event: EventEntry, reader: Reader) -> str:
    """Say when and where."""
    front, words = event.front, reader.words
    lines = [words.say("feed.event_day", day=when_words(front, reader.language))]
    if front.place:
        lines.append(words.say("feed.event_place", place=reader.text(front.place.name).text))
    return "".join(f"<p>{escape(line)}</p>\n" for line in lines)

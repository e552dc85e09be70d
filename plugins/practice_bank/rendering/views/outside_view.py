"""The page of another's event: what its calendar says, marked as not ours."""

from dataclasses import dataclass

from ...catalogue import OutsideOccasion
from ...i18n import localize
from ..addresses import EVENTS
from .calendar_line import build_outside_line
from .event_line import EventLine
from .link import Fact, Link
from .occasion_words import when_words, zone_words
from .page_view import Notice, PageView
from .reader import Reader


@dataclass(frozen=True, kw_only=True)
class OutsideView(PageView):
    """Another's event."""

    line: EventLine
    """Holds its state."""
    facts: tuple[Fact, ...]
    paragraphs: tuple[str, ...]
    """Plain text, whatever it looks like."""
    lang: str
    """Of the paragraphs, where it is not the reader's."""


def build_outside_view(occasion: OutsideOccasion, reader: Reader) -> OutsideView:
    """Build the page of an event of a calendar from outside."""
    event, note, words = occasion.event, occasion.calendar.note, reader.words
    line = build_outside_line(occasion, reader)
    name = localize(note.name, reader.language)
    told = words.say("calendar.outside_text", calendar=name, day=reader.day(note.read))
    zone = zone_words(event, reader)
    return OutsideView(
        t=words,
        language=reader.language,
        title=Link(event.title, lang=line.title.lang),
        crumbs=(Link(words["calendar.title"], reader.href(EVENTS)),),
        notices=(Notice("info", words["calendar.outside_title"], told),),
        line=line,
        facts=reader.facts(
            (words["event.when"], [Link(when_words(event, reader.language), note=zone)]),
            (words["event.where"], [line.place] if line.place else []),
            (words["calendar.outside_page"], [Link(event.url, event.url)] if event.url else []),
            (words["calendar.outside_source"], [Link(name, note.source)]),
        ),
        paragraphs=tuple(part for part in event.summary.split("\n") if part.strip()),
        lang=line.title.lang,
    )

"""What a reader of an event's page must know first."""

from collections.abc import Iterator

from ...catalogue import Occasion, Phase
from ...records import EventStatus
from .entry_text import entry_notices
from .event_text import EventText
from .occasion_words import moment_words, when_words
from .page_view import Notice
from .reader import Reader


def event_notices(occasion: Occasion, text: EventText, reader: Reader) -> tuple[Notice, ...]:
    """Say that it is not held, or on another day; and what language the text is in."""
    return (*_changes(occasion, reader), *entry_notices(occasion.event, text, reader))


def _changes(occasion: Occasion, reader: Reader) -> Iterator[Notice]:
    front, words = occasion.event.front, reader.words
    when = when_words(front, reader.language)
    if front.status is EventStatus.SCHEDULED or occasion.event.front.report:
        return
    if front.status is EventStatus.MOVED and occasion.phase(reader.catalogue.now) is Phase.PAST:
        return
    former = moment_words(front.previous_start, reader.language) if front.previous_start else ""
    key = f"event.{front.status.value}_text"
    if front.status is EventStatus.MOVED and not former:
        key = "event.moved_text_new"
    yield Notice("caution", words[f"event.{front.status.value}_title"], words.say(key, when=when, former=former))

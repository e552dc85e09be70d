"""The words of an event as a reader gets them."""

from ...records import EventEntry, EventTranslation
from .entry_text import EntryText
from .link import Link

EventText = EntryText[EventTranslation]


def item_title(event: EventEntry, position: int, text: EventText) -> Link:
    """Name a point of the programme in the reader's language, where it has been translated."""
    items = text.words.programme if text.words else []
    if position < len(items):
        return Link(items[position].title)
    return Link(event.front.programme[position].title, lang=text.foreign)

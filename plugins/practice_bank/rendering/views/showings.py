"""Where a work will be shown, and was."""

from ...catalogue import Showing, nearness
from .entry_text import choose_entry_text
from .event_line import EventLine, build_event_line
from .event_text import item_title
from .link import Link
from .reader import Reader


def build_showings(record: str, reader: Reader) -> tuple[EventLine, ...]:
    """Build the events that show a work, those to come first; what the talks are called stands with each."""
    now, found = reader.catalogue.now, reader.catalogue.showings.get(record, ())
    ordered = sorted(found, key=lambda showing: nearness(showing.occasion, now))
    return tuple(build_event_line(showing.occasion, reader, _talk(showing, reader)) for showing in ordered)


def _talk(showing: Showing, reader: Reader) -> Link:
    event = showing.occasion.event
    text = choose_entry_text(event, reader.language)
    titles = [item_title(event, position, text) for position in showing.positions]
    return Link(" · ".join(title.text for title in titles), lang=titles[0].lang)

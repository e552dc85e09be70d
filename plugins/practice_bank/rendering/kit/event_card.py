"""The card of an event."""

from ...records import EventEntry
from ..cards import SocialCard
from ..views import Reader
from .announced_event import OFF, announce_event


def build_event_card(entry: EventEntry, reader: Reader) -> SocialCard:
    """Build the card: what, when, where; of what does not take place not when and where."""
    event = announce_event(entry, reader)
    details = (event.notice,) if event.state in OFF else (event.when, event.where)
    return SocialCard(event.title, event.kind, tuple(filter(None, details)), event.badge)

"""The card of an event."""

from ...records import EventEntry
from ..cards import SocialCard
from ..views import Reader
from .occasion import OccasionState, build_occasion


def build_event_card(entry: EventEntry, reader: Reader) -> SocialCard:
    """Build the card: what, when, where; of what does not take place not when and where."""
    occasion = build_occasion(entry, reader)
    is_off = occasion.state in (OccasionState.CANCELLED, OccasionState.POSTPONED)
    details = (occasion.notice,) if is_off else (occasion.when, occasion.where)
    return SocialCard(occasion.title, occasion.kind, tuple(filter(None, details)), occasion.badge)

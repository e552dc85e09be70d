"""What announces an event: texts for messengers, its card, its poster."""

from .announced_event import announce_event
from .event_card import build_event_card
from .kit_view import KitView, build_kit_view
from .poster_view import PosterView, build_poster_view

__all__ = ["KitView", "PosterView", "announce_event", "build_event_card", "build_kit_view", "build_poster_view"]

"""Lists for other sites."""

from .embed_list import EmbedItem, EmbedListView, build_events_list, build_practices_list
from .embed_view import EmbedChoice, EmbedView, build_embed_view, write_code

__all__ = [
    "EmbedChoice",
    "EmbedItem",
    "EmbedListView",
    "EmbedView",
    "build_embed_view",
    "build_events_list",
    "build_practices_list",
    "write_code",
]

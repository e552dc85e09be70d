"""The sheet that is printed and pinned up."""

from dataclasses import dataclass

from ...records import EventEntry
from ..addresses import event_path, kit_path
from ..views import Link, PageView, Reader, draw_address
from .occasion import Occasion, OccasionState, build_occasion


@dataclass(frozen=True, kw_only=True)
class PosterView(PageView):
    """Everything the sheet shows."""

    lang: str
    """Of the event's words where they are not in the page's language; empty otherwise."""
    occasion: Occasion
    is_off: bool
    """Whether it does not take place as announced, so that time and place would mislead."""
    qr: str
    """SVG of the event's address; empty where it is unknown."""
    back: str


def build_poster_view(entry: EventEntry, reader: Reader) -> PosterView:
    """Build the sheet of an event."""
    occasion = build_occasion(entry, reader)
    lang = "" if occasion.is_translated else entry.language
    return PosterView(
        t=reader.words,
        language=reader.language,
        title=Link(occasion.title, lang=lang),
        crumbs=(Link(occasion.title, reader.href(event_path(entry.id)), lang),),
        lang=lang,
        occasion=occasion,
        is_off=occasion.state in (OccasionState.CANCELLED, OccasionState.POSTPONED),
        qr=draw_address(occasion.address) if occasion.address else "",
        back=reader.href(kit_path(entry.id)),
    )

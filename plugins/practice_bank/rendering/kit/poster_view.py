"""The sheet that is printed and pinned up."""

from dataclasses import dataclass

from ...records import EventEntry
from ..addresses import entry_path, kit_path
from ..views import Link, PageView, Reader, draw_address
from .announced_event import OFF, AnnouncedEvent, announce_event


@dataclass(frozen=True, kw_only=True)
class PosterView(PageView):
    """Everything the sheet shows."""

    event: AnnouncedEvent
    is_off: bool
    """Whether it does not take place as announced, so that time and place would mislead."""
    qr: str
    """SVG of the event's address; empty where it is unknown."""
    back: str


def build_poster_view(entry: EventEntry, reader: Reader) -> PosterView:
    """Build the sheet of an event."""
    event = announce_event(entry, reader)
    return PosterView(
        t=reader.words,
        language=reader.language,
        title=Link(event.title, lang=event.lang),
        crumbs=(Link(event.title, reader.href(entry_path("event", entry.id)), event.lang),),
        event=event,
        is_off=event.state in OFF,
        qr=draw_address(event.address) if event.address else "",
        back=reader.href(kit_path(entry.id)),
    )

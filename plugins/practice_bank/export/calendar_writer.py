"""The writer of calendars that phones subscribe to."""

from collections.abc import Iterable
from datetime import timedelta

from icalendar import Calendar as Frame
from icalendar import vDuration

from ..catalogue import Occasion
from ..i18n import localize
from ..rendering.views import Reader
from .calendar_event import build_event

END = b"END:VCALENDAR\r\n"
PRODUCT = "-//practice-bank//events//{language}"
REFRESH = timedelta(hours=12)
"""How often a subscriber may ask: what is announced in the evening is on phones in the morning."""


class CalendarWriter:
    """Writes calendars in one language; an event is written once, however many of them it stands in."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._events: dict[str, bytes] = {}

    def write(self, occasions: Iterable[Occasion], term: str = "") -> bytes:
        """Write a calendar.

        Args:
            occasions: What it holds, in order.
            term: What all of it has in common, in words; empty where it is everything.
        """
        frame = build_frame(self._reader, term).to_ical()
        assert frame.endswith(END)
        return b"".join([frame.removesuffix(END), *map(self._write_event, occasions), END])

    def _write_event(self, occasion: Occasion) -> bytes:
        name = occasion.event.id
        if name not in self._events:
            self._events[name] = build_event(occasion, self._reader).to_ical()
        return self._events[name]


def build_frame(reader: Reader, term: str) -> Frame:
    """Build a calendar to subscribe to, without its events; it has no METHOD, for it invites nobody."""
    frame = Frame()
    frame.add("prodid", PRODUCT.format(language=reader.language.upper()))
    frame.add("version", "2.0")
    frame.add("calscale", "GREGORIAN")
    bank = localize(reader.catalogue.bank.settings.name, reader.language)
    name = reader.words.say("calendar.feed_term" if term else "calendar.feed_name", term=term, bank=bank)
    frame.add("name", name)
    frame.add("x-wr-calname", name)
    frame.add("x-wr-timezone", reader.catalogue.bank.settings.timezone)
    frame.add("refresh-interval", REFRESH, parameters={"VALUE": "DURATION"})
    frame.add("x-published-ttl", vDuration(REFRESH))
    return frame

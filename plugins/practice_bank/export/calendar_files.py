"""Events as calendars that phones subscribe to: `events/calendar.ics`, one for each term, and a file an event."""

from collections.abc import Iterable, Iterator
from datetime import timedelta

from icalendar import Calendar as Feed
from icalendar import vDuration

from ..catalogue import Catalogue, Occasion, build_calendar
from ..i18n import localize
from ..records import EVENT_FACETS
from ..rendering.addresses import CALENDAR_FILE, EVENT_FILE, EVENTS, entry_path, events_path, language_prefix
from ..rendering.views import Reader
from ..running import Output
from .calendar_event import build_event

PRODUCT = "-//practice-bank//events//{language}"
REFRESH = timedelta(hours=12)
"""How often a subscriber may ask: what is announced in the evening is on phones in the morning."""


def plan_calendars(catalogue: Catalogue, site_url: str) -> Iterator[Output]:
    """Plan the calendars of all languages of the bank.

    Args:
        catalogue: What the site shows.
        site_url: Where the site will stand; empty where nobody said.
    """
    calendar, languages = build_calendar(catalogue), catalogue.bank.settings.languages
    for language in languages:
        reader = Reader(catalogue, language, EVENTS, site_url)
        prefix = language_prefix(language, languages)
        yield _plan(f"{prefix}{EVENTS}{CALENDAR_FILE}", calendar.occasions, reader)
        for facet, terms in calendar.listings.items():
            for term, occasions in terms.items():
                words = localize(reader.term_labels(EVENT_FACETS[facet], term), language)
                yield _plan(f"{prefix}{events_path(facet, term)}{CALENDAR_FILE}", occasions, reader, words)
        for occasion in calendar.occasions:
            yield _plan(f"{prefix}{entry_path('event', occasion.event.id)}{EVENT_FILE}", [occasion], reader)


def build_feed(occasions: Iterable[Occasion], reader: Reader, term: str = "") -> Feed:
    """Build a calendar to subscribe to; it has no METHOD, for it invites nobody.

    Args:
        occasions: What it holds, in order.
        reader: Who reads it.
        term: What all of it has in common, in words; empty where it is everything.
    """
    feed = Feed()
    feed.add("prodid", PRODUCT.format(language=reader.language.upper()))
    feed.add("version", "2.0")
    feed.add("calscale", "GREGORIAN")
    bank = localize(reader.catalogue.bank.settings.name, reader.language)
    name = reader.words.say("calendar.feed_term" if term else "calendar.feed_name", term=term, bank=bank)
    feed.add("name", name)
    feed.add("x-wr-calname", name)
    feed.add("x-wr-timezone", reader.catalogue.bank.settings.timezone)
    feed.add("refresh-interval", REFRESH, parameters={"VALUE": "DURATION"})
    feed.add("x-published-ttl", vDuration(REFRESH))
    for occasion in occasions:
        feed.add_component(build_event(occasion, reader))
    return feed


def _plan(address: str, occasions: Iterable[Occasion], reader: Reader, term: str = "") -> Output:
    return Output.of_file(address, lambda: build_feed(occasions, reader, term).to_ical())

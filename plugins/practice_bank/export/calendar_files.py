"""Events as calendars that phones subscribe to: `events/calendar.ics`, one for each term, and a file an event."""

from collections.abc import Iterator

from ..catalogue import Catalogue, build_calendar
from ..i18n import localize
from ..records import EVENT_FACETS
from ..rendering.addresses import CALENDAR_FILE, EVENT_FILE, EVENTS, entry_path, events_path, language_prefix
from ..rendering.views import Reader
from ..running import Output


def plan_calendars(catalogue: Catalogue, site_url: str) -> Iterator[Output]:
    """Plan the calendars of all languages of the bank. Each holds all events it is about, however old they are.

    Args:
        catalogue: What the site shows.
        site_url: Where the site will stand; empty where nobody said.
    """
    # What writes calendars takes memory, and most often another process plans them.
    from .calendar_writer import CalendarWriter

    calendar, languages = build_calendar(catalogue), catalogue.bank.settings.languages
    for language in languages:
        writer = CalendarWriter(Reader(catalogue, language, EVENTS, site_url))
        prefix = language_prefix(language, languages)
        yield writer.plan(f"{prefix}{EVENTS}{CALENDAR_FILE}", calendar.occasions)
        for facet, terms in calendar.listings.items():
            for term, occasions in terms.items():
                words = localize(writer.reader.term_labels(EVENT_FACETS[facet], term), language)
                yield writer.plan(f"{prefix}{events_path(facet, term)}{CALENDAR_FILE}", occasions, words)
        for occasion in calendar.occasions:
            yield writer.plan(f"{prefix}{entry_path('event', occasion.event.id)}{EVENT_FILE}", [occasion])

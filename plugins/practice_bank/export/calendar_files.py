"""Events as calendars that phones subscribe to: `events/calendar.ics`, one for each term, and a file an event."""

from collections.abc import Callable, Iterable, Iterator
from functools import cache, partial
from typing import TYPE_CHECKING

from ..catalogue import Catalogue, Occasion, build_calendar
from ..i18n import localize
from ..records import EVENT_FACETS
from ..rendering.addresses import CALENDAR_FILE, EVENT_FILE, EVENTS, entry_path, events_path, language_prefix
from ..rendering.views import Reader
from ..running import Output

if TYPE_CHECKING:
    from .calendar_writer import CalendarWriter


def plan_calendars(catalogue: Catalogue, site_url: str) -> Iterator[Output]:
    """Plan the calendars of all languages of the bank. Each holds all events it is about, however old they are.

    Args:
        catalogue: What the site shows.
        site_url: Where the site will stand; empty where nobody said.
    """
    calendar, languages = build_calendar(catalogue), catalogue.bank.settings.languages
    for language in languages:
        reader, prefix = Reader(catalogue, language, EVENTS, site_url), language_prefix(language, languages)
        plan = partial(_plan, cache(partial(_open_writer, reader)))
        yield plan(f"{prefix}{EVENTS}{CALENDAR_FILE}", calendar.occasions)
        for facet, terms in calendar.listings.items():
            for term, occasions in terms.items():
                words = localize(reader.term_labels(EVENT_FACETS[facet], term), language)
                yield plan(f"{prefix}{events_path(facet, term)}{CALENDAR_FILE}", occasions, words)
        for occasion in calendar.occasions:
            yield plan(f"{prefix}{entry_path('event', occasion.event.id)}{EVENT_FILE}", [occasion])


def _plan(
    find_writer: Callable[[], "CalendarWriter"], address: str, occasions: Iterable[Occasion], term: str = ""
) -> Output:
    return Output.of_file(address, lambda: find_writer().write(occasions, term))


def _open_writer(reader: Reader) -> "CalendarWriter":
    # It takes memory, and most often another process writes calendars.
    from .calendar_writer import CalendarWriter

    return CalendarWriter(reader)

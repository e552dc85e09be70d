"""The file by which a browser shows the calendar: one in every language."""

from collections.abc import Iterator
from functools import partial

from ..catalogue import Calendar, Catalogue, build_calendar
from ..running import Output
from .addresses import EVENTS, calendar_data_path
from .views import Reader, write_calendar_index


def plan_calendar_data(catalogue: Catalogue, site_url: str) -> Iterator[Output]:
    """Plan the files of all languages.

    Args:
        catalogue: What the site shows.
        site_url: Where the site will stand, for calendars to subscribe to; empty where nobody said.
    """
    calendar = build_calendar(catalogue)
    for language in catalogue.bank.settings.languages:
        reader = Reader(catalogue, language, EVENTS, site_url)
        yield Output.of_file(calendar_data_path(language), partial(_make, calendar, reader))


def _make(calendar: Calendar, reader: Reader) -> bytes:
    return write_calendar_index(calendar, reader)

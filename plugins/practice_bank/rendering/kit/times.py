"""When an event is, in words."""

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from ...i18n import format_day_range, format_time_range, format_weekday_date
from ...records import Event
from ..views import Reader

MIDNIGHT = time()
"""Time of a moment that was written as a day."""


def last_day(event: Event) -> date:
    """The day an event ends."""
    return (event.end or event.start).date()


def has_hours(event: Event) -> bool:
    """Whether the hour is known: a moment may be a whole day."""
    return not event.all_day and event.start.time() != MIDNIGHT


def when_words(event: Event, reader: Reader) -> str:
    """Say day and hours: `пятница, 4 декабря 2026 г., 15:00–17:30`; of several days their span and the first hour."""
    if last_day(event) != event.start.date():
        days = format_day_range(event.start.date(), last_day(event), reader.language)
        return _say("kit.days_from", "days", days, event, reader) if has_hours(event) else days
    day = format_weekday_date(event.start.date(), reader.language)
    return _say("kit.day_time", "day", day, event, reader) if has_hours(event) else day


def build_moment(reader: Reader) -> datetime:
    """When the texts are written: the first moment of the day of the build, where the bank is."""
    zone = ZoneInfo(reader.catalogue.bank.settings.timezone)
    return datetime.combine(reader.catalogue.today, MIDNIGHT, zone)


def _say(key: str, name: str, days: str, event: Event, reader: Reader) -> str:
    is_one_day = last_day(event) == event.start.date()
    end = event.end.time() if event.end and is_one_day else None
    return reader.words.say(key, time=format_time_range(event.start.time(), end), **{name: days})

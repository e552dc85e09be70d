"""When an event is, in words."""

from datetime import datetime, time

from ...catalogue import Timed
from ...i18n import (
    format_date_range,
    format_day_of_year,
    format_time,
    format_time_range,
    format_utc_offset,
    format_weekday_date,
    messages,
    zone_city,
)
from .day_words import with_case
from .link import Link
from .reader import Reader


def when_words(event: Timed, language: str) -> str:
    """Say the day and the time: `2026 ж. 4 желтоқсан, жұма, 15:00–17:30`."""
    if event.all_day:
        return day_words(event, language)
    if not lasts_days(event):
        return _day_time(day_words(event, language), times_of(event), language)
    first, last = (moment_words(each, language) for each in (event.start, event.end or event.start))
    return messages(language).say("event.from_to", start=first, end=last)


def day_words(event: Timed, language: str) -> str:
    """Say the days: `2026 ж. 4 желтоқсан, жұма`, `2026 ж. 4–6 желтоқсан`."""
    first, last = event.start.date(), (event.end or event.start).date()
    return format_date_range(first, last, language) if first != last else format_weekday_date(first, language)


def lasts_days(event: Timed) -> bool:
    """Whether it ends on another day than it starts."""
    return event.end is not None and event.end.date() != event.start.date()


def when_lines(event: Timed, reader: Reader) -> tuple[Link, ...]:
    """Say the same for a list of facts: the day and the hours each for themselves, with the zone."""
    zone = zone_words(event, reader)
    if event.all_day or lasts_days(event):
        return (Link(when_words(event, reader.language), note=zone),)
    return (Link(day_words(event, reader.language)), Link(times_of(event), note=zone))


def moment_words(moment: datetime, language: str) -> str:
    """Say a moment, or a whole day: `2026 ж. 2 желтоқсан, сәрсенбі, 18:00`."""
    day = format_weekday_date(moment.date(), language)
    return day if is_day(moment) else _day_time(day, format_time(moment), language)


def times_of(event: Timed) -> str:
    """Say the hours of an event of one day: `15:00–17:30`, `15:00` where no end is known."""
    has_end = event.end is not None and event.end != event.start
    return format_time_range(event.start, event.end) if event.end and has_end else format_time(event.start)


def zone_words(event: Timed, reader: Reader) -> str:
    """Say whose time that is: `Алматы уақыты, UTC+5`; nothing of whole days."""
    if event.all_day:
        return ""
    zone = reader.catalogue.bank.settings.timezone
    offset, city = format_utc_offset(event.start, zone), zone_city(zone, reader.language)
    return reader.words.say("event.zone", city=city, offset=offset)


def until_words(moment: datetime, language: str) -> str:
    """Say until when one can register: `Тіркелу 2 желтоқсанға дейін`."""
    day = with_case(format_day_of_year(moment.date(), language), moment.month, language, 0)
    key = "event.enrolment_until" if is_day(moment) else "event.enrolment_until_time"
    return messages(language).say(key, day=day, time=format_time(moment))


def later_words(moment: datetime, language: str) -> str:
    """Say when registration opens: `Тіркелу 9 қарашада басталады`."""
    day = with_case(format_day_of_year(moment.date(), language), moment.month, language, 2)
    return messages(language).say("event.enrolment_later", day=day)


def is_day(moment: datetime) -> bool:
    """Whether a moment was written as a day without a time."""
    return moment.time() == time()


def _day_time(day: str, time: str, language: str) -> str:
    return messages(language).say("event.day_time", day=day, time=time)

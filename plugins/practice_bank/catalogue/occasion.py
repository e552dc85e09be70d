"""When an event is, on the clock of the whole world, and how it stands at a moment."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from typing import Protocol
from zoneinfo import ZoneInfo

from ..records import EventEntry, EventStatus

DAY = timedelta(days=1)


class Phase(StrEnum):
    """Where a moment lies."""

    UPCOMING = "upcoming"
    RUNNING = "running"
    PAST = "past"


class Enrolment(StrEnum):
    """Whether one can register at a moment."""

    NONE = "none"
    """No registration is needed, or known."""
    LATER = "later"
    OPEN = "open"
    CLOSED = "closed"


def find_phase(start: datetime, end: datetime, now: datetime) -> Phase:
    """Find where a moment lies; the end is no part of an event."""
    if now >= end:
        return Phase.PAST
    return Phase.RUNNING if now >= start else Phase.UPCOMING


class Timed(Protocol):
    """What has local times: an event, ours or from outside."""

    @property
    def start(self) -> datetime:
        """Local time."""

    @property
    def end(self) -> datetime | None:
        """Local time; of whole days the last one."""

    @property
    def all_day(self) -> bool:
        """Whether it takes whole days."""


@dataclass(frozen=True)
class Occasion:
    """An event with its moments in UTC."""

    event: EventEntry
    start: datetime
    end: datetime
    """When it is over: of whole days the midnight after the last; where no end is given, that after the start."""
    opens: datetime | None = None
    deadline: datetime | None = None
    """When registration ends; a day lasts until its end. Without one it ends with the start."""

    @property
    def closes(self) -> datetime | None:
        """When nobody can register any more; None where there is no registration."""
        return None if self.event.front.registration is None else self.deadline or self.start

    @property
    def is_held(self) -> bool:
        """Whether it takes place on the day that is announced."""
        return self.event.front.status not in (EventStatus.CANCELLED, EventStatus.POSTPONED)

    def phase(self, now: datetime) -> Phase:
        """Where a moment lies. `scripts/occasion.mjs` says the same in a browser."""
        return find_phase(self.start, self.end, now)

    def is_over(self, now: datetime) -> bool:
        """Whether nothing is to be expected of it: what is postponed waits for a new day."""
        return self.phase(now) is Phase.PAST and self.event.front.status is not EventStatus.POSTPONED

    def enrolment(self, now: datetime) -> Enrolment:
        """Whether one can register at a moment."""
        if self.closes is None:
            return Enrolment.NONE
        if not self.is_held or now >= self.closes:
            return Enrolment.CLOSED
        return Enrolment.LATER if self.opens and now < self.opens else Enrolment.OPEN


def build_occasions(events: Iterable[EventEntry], timezone: str) -> Mapping[str, Occasion]:
    """Put events on the clock of the whole world, by id, in the order of their starts."""
    occasions = (build_occasion(event, timezone) for event in events)
    ordered = sorted(occasions, key=lambda occasion: (occasion.start, occasion.event.id))
    return {occasion.event.id: occasion for occasion in ordered}


def nearness(occasion: Occasion, now: datetime) -> tuple[bool, float]:
    """Tell by what to sort events: what is not over first, the nearest first; then the others, the latest first."""
    is_over, moment = occasion.is_over(now), occasion.start.timestamp()
    return is_over, -moment if is_over else moment


def gather_series(occasions: Iterable[Occasion]) -> Mapping[str, Sequence[Occasion]]:
    """Sort events by the series they belong to, in the order given."""
    found: dict[str, list[Occasion]] = {}
    for occasion in occasions:
        if occasion.event.front.series:
            found.setdefault(occasion.event.front.series, []).append(occasion)
    return found


def day_begins(day: date, timezone: str) -> datetime:
    """When a day begins in a zone: the moment for which a build says how events stand."""
    return _in_utc(datetime.combine(day, time()), ZoneInfo(timezone))


def build_occasion(event: EventEntry, timezone: str) -> Occasion:
    """Put an event on the clock of the whole world.

    Args:
        event: With local times.
        timezone: Of the bank, `Asia/Almaty`.
    """
    zone, front = ZoneInfo(timezone), event.front
    start, end = find_moments(front, zone)
    registration = front.registration
    deadline = registration.deadline if registration else None
    return Occasion(
        event=event,
        start=start,
        end=end,
        opens=_in_utc(registration.opens, zone) if registration and registration.opens else None,
        deadline=_in_utc(_whole_day(deadline), zone) if deadline else None,
    )


def find_moments(timed: Timed, zone: ZoneInfo) -> tuple[datetime, datetime]:
    """Find when something begins and is over, in UTC; an end that names only a day lasts until its end."""
    last = timed.end or timed.start
    ends_with_day = timed.end is None or timed.all_day or last < timed.start
    start = _midnight(timed.start) if timed.all_day else timed.start
    return _in_utc(start, zone), _in_utc(_midnight(last) + DAY if ends_with_day else last, zone)


def _midnight(moment: datetime) -> datetime:
    return datetime.combine(moment.date(), time())


def _whole_day(moment: datetime) -> datetime:
    """A day without a time lasts until its end."""
    return moment + DAY if moment == _midnight(moment) else moment


def _in_utc(local: datetime, zone: ZoneInfo) -> datetime:
    return local.replace(tzinfo=zone).astimezone(UTC)

"""The events of the centre in time, and by what readers choose them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from functools import cached_property
from zoneinfo import ZoneInfo

from ..records import EVENT_FACETS, Bank, Event, Mode, OutsideCalendar, OutsideEvent
from .catalogue import Catalogue
from .occasion import Occasion, Phase, Timed, find_moments, find_phase
from .terms import order_vocabulary

LONGEST = 366
"""Days of one event that a calendar shows: what lasts longer is a slip in its end."""
RECENT = 80
"""Past events that a reader leafs and filters through; the older ones stand in lists by term and by school year."""
SCHOOL_YEAR = 9
"""The month a school year begins with: until it the year that began before goes on."""


@dataclass(frozen=True)
class OutsideOccasion:
    """An event of another's calendar with its moments in UTC."""

    calendar: OutsideCalendar
    event: OutsideEvent
    start: datetime
    end: datetime

    def phase(self, now: datetime) -> Phase:
        """Where a moment lies."""
        return find_phase(self.start, self.end, now)


@dataclass(frozen=True)
class Calendar:
    """All events of a site."""

    today: date
    """The day of the build."""
    occasions: tuple[Occasion, ...] = ()
    """By start, then by id."""
    listings: Mapping[str, Mapping[str, tuple[Occasion, ...]]] = field(default_factory=dict)
    """By facet and term, in the same order: terms that have events. A term also holds those of its narrower terms."""
    outside: tuple[OutsideOccasion, ...] = ()
    """Of others, by start, then by calendar and slug."""

    @cached_property
    def everything(self) -> tuple[Occasion | OutsideOccasion, ...]:
        """All events, ours and others', by start; of those that begin together ours first."""
        return tuple(sorted([*self.occasions, *self.outside], key=lambda one: one.start))

    @cached_property
    def recent(self) -> tuple[Occasion | OutsideOccasion, ...]:
        """The events of the last months, whole months of them, and all that are to come."""
        past = [one for one in self.everything if occasion_days(one)[-1] < self.today]
        if len(past) <= RECENT:
            return self.everything
        first = self.first_month
        return tuple(one for one in self.everything if occasion_days(one)[0] >= first)

    @cached_property
    def first_month(self) -> date:
        """The first month of which all events are recent, by its first day."""
        days = [occasion_days(one) for one in self.everything]
        past = sorted(taken[0] for taken in days if taken[-1] < self.today)
        if len(past) <= RECENT:
            return min((taken[0] for taken in days), default=self.today).replace(day=1)
        return (past[-RECENT - 1].replace(day=1) + timedelta(days=31)).replace(day=1)

    @cached_property
    def months(self) -> Mapping[date, tuple[Occasion | OutsideOccasion, ...]]:
        """Events of each month by its first day: of the months that have some, and of today's."""
        found: dict[date, list[Occasion | OutsideOccasion]] = {self.today.replace(day=1): []}
        for occasion in self.everything:
            for month in dict.fromkeys(day.replace(day=1) for day in occasion_days(occasion)):
                found.setdefault(month, []).append(occasion)
        return {month: tuple(found[month]) for month in sorted(found)}

    @cached_property
    def school_years(self) -> Mapping[int, tuple[Occasion | OutsideOccasion, ...]]:
        """Events that begin in each school year, by the year it began in; all the latest first."""
        found: dict[int, list[Occasion | OutsideOccasion]] = {}
        for occasion in reversed(self.everything):
            found.setdefault(school_year(occasion_days(occasion)[0]), []).append(occasion)
        return {year: tuple(found[year]) for year in sorted(found, reverse=True)}


def build_calendar(catalogue: Catalogue) -> Calendar:
    """Put all events that a site shows in order."""
    bank, occasions = catalogue.bank, tuple(catalogue.occasions.values())
    listings = {facet: _list(facet, occasions, bank) for facet in EVENT_FACETS}
    zone = ZoneInfo(bank.settings.timezone)
    return Calendar(catalogue.today, occasions, listings, _find_outside(bank.calendars.values(), zone))


def event_terms(event: Event, facet: str, bank: Bank) -> tuple[str, ...]:
    """Terms of a facet that an event stands under, with their wider terms, each once."""
    vocabulary = bank.vocabularies.get(EVENT_FACETS[facet])
    own = _find_own(event, facet)
    if vocabulary is None:
        return tuple(dict.fromkeys(own))
    return tuple(dict.fromkeys(wider for term in own for wider in vocabulary.ancestors(term)))


def find_days(timed: Timed) -> tuple[date, date]:
    """Find the first and the last local day that something takes; what ends at midnight does not take the next day."""
    start, end = timed.start, timed.end or timed.start
    if not timed.all_day and end.time() == time():
        end -= timedelta(days=1)
    return start.date(), max(start.date(), end.date())


def occasion_days(occasion: Occasion | OutsideOccasion) -> tuple[date, ...]:
    """List the local days that an event takes, ours or another's."""
    timed = occasion.event if isinstance(occasion, OutsideOccasion) else occasion.event.front
    first, last = find_days(timed)
    return tuple(first + timedelta(days=number) for number in range(min((last - first).days + 1, LONGEST)))


def school_year(day: date) -> int:
    """The year in which the school year of a day began."""
    return day.year if day.month >= SCHOOL_YEAR else day.year - 1


def _find_outside(calendars: Iterable[OutsideCalendar], zone: ZoneInfo) -> tuple[OutsideOccasion, ...]:
    found = [
        OutsideOccasion(calendar, event, *find_moments(event, zone))
        for calendar in calendars
        for event in calendar.events
    ]
    return tuple(sorted(found, key=lambda one: (one.start, one.calendar.note.id, one.event.slug)))


def _find_own(event: Event, facet: str) -> Sequence[str]:
    if facet == "type":
        return [event.type]
    if facet == "audience":
        return event.audience
    if facet == "district":
        return [event.place.district] if event.place and event.place.district else []
    return event.languages if facet == "language" else [event.mode.value]


def _list(facet: str, occasions: Iterable[Occasion], bank: Bank) -> Mapping[str, tuple[Occasion, ...]]:
    found: dict[str, list[Occasion]] = {}
    for occasion in occasions:
        for term in event_terms(occasion.event.front, facet, bank):
            found.setdefault(term, []).append(occasion)
    order = {term: number for number, term in enumerate(_order(facet, bank))}
    return {term: tuple(found[term]) for term in sorted(found, key=lambda term: (order.get(term, len(order)), term))}


def _order(facet: str, bank: Bank) -> Sequence[str]:
    """The terms of a facet in the order readers expect."""
    if facet == "language":
        return bank.settings.languages
    if facet == "mode":
        return list(Mode)
    return [term for term, _ in order_vocabulary(bank.vocabularies.get(EVENT_FACETS[facet]))]

"""How much each expert has been asked to do."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from ...records import Bank
from ...review import Task
from ..catalogue import Entry

YEAR = timedelta(days=365)
_REVIEWING = (Task.ASSESS, Task.ADD_EXPERT, Task.NEW_ROUND)


@dataclass(frozen=True)
class ExpertLoad:
    """One expert's assessments."""

    person: str
    is_active: bool
    """Whether the register has them as an expert today."""
    total: int
    """All assessments in the bank."""
    last_year: int
    """Of the 365 days up to today."""
    under_review: int
    """Works now under review that they have assessed: a new round will ask them again."""
    awaited: int
    """Assessments they are asked for and have not given yet."""
    latest: date | None


def count_load(bank: Bank, entries: Iterable[Entry], today: date) -> tuple[ExpertLoad, ...]:
    """Count the assessments of all experts of the register, the busiest of the last year first."""
    days: dict[str, list[date]] = defaultdict(list)
    reviewed: dict[str, set[str]] = defaultdict(set)
    awaited: Counter[str] = Counter()
    for entry in entries:
        step = entry.standing.next_step
        for expert in step.experts if step else ():
            awaited[expert] += 1
        is_open = step is not None and step.task in _REVIEWING
        for given in (marked.value for marked in entry.record.assessments):
            days[given.expert].append(given.date)
            if is_open and given.content == entry.record.digest:
                reviewed[given.expert].add(entry.record.id)
    experts = {person.id for person in bank.people.values() if person.expert} | set(days) | set(awaited)
    loads = [
        _count(person, bank, days[person], len(reviewed[person]), awaited[person], today) for person in sorted(experts)
    ]
    return tuple(sorted(loads, key=_busiest_first))


def _busiest_first(load: ExpertLoad) -> tuple[bool, int, int, int, str]:
    return (not load.is_active, -load.awaited, -load.last_year, -load.total, load.person)


def _count(person: str, bank: Bank, days: list[date], under_review: int, awaited: int, today: date) -> ExpertLoad:
    known = bank.people.get(person)
    return ExpertLoad(
        person=person,
        is_active=bool(known and known.expert and known.expert.covers(today)),
        total=len(days),
        last_year=sum(today - YEAR < day <= today for day in days),
        under_review=under_review,
        awaited=awaited,
        latest=max(days, default=None),
    )

"""What somebody did in the bank beside the works of their own."""

from dataclasses import dataclass

from ..records import Adoption, EventEntry
from .catalogue import Entry


@dataclass(frozen=True)
class TranslatedWork:
    """A work in another language."""

    entry: Entry
    language: str


@dataclass(frozen=True)
class UsedWork:
    """A work with a report of its use."""

    entry: Entry
    adoption: Adoption


@dataclass(frozen=True)
class AssessedGroup:
    """Works an expert assessed in a year by one rubric."""

    year: int
    rubric: str
    """Reference, `case@1`."""
    works: tuple[str, ...]
    """Record ids, sorted."""


@dataclass(frozen=True)
class Talk:
    """A point of an event's programme."""

    event: EventEntry
    position: int
    """In the programme, from 0: translations are matched by it."""


@dataclass(frozen=True)
class Portfolio:
    """What a person did, of works that the site shows."""

    translated: tuple[TranslatedWork, ...] = ()
    """In the order of the catalogue, as is the next."""
    checked: tuple[TranslatedWork, ...] = ()
    assessed: tuple[AssessedGroup, ...] = ()
    """The latest year first. Who assessed is not everybody's to know: see the policy's `experts`."""
    talks: tuple[Talk, ...] = ()
    """Held up to today, the latest event first."""
    planned: tuple[Talk, ...] = ()
    """To be held, the nearest event first."""
    adopted: tuple[UsedWork, ...] = ()
    """Others' reports of using this person's works, the latest first; also those that are only to be counted."""
    reported: tuple[UsedWork, ...] = ()
    """Reports this person gave and lets be published, the latest first."""

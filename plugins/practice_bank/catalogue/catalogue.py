"""The published set, arranged."""

from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property
from typing import TypeVar, cast

from ..records import Bank, QuestionEntry, Record
from ..review import Inclusion, Standing
from .acts import ActRelations
from .news import NewsRoom
from .occasion import Occasion, day_begins
from .relations import RelatedWorks
from .showing import Showing
from .steps import Step

T = TypeVar("T")


@dataclass(frozen=True)
class Entry:
    """A record of the published set with its standing."""

    record: Record
    standing: Standing


@dataclass(frozen=True)
class Verification:
    """What the page of a certificate is about."""

    entry: Entry
    """The work as it was approved, as far as history tells, else as it is today."""
    number: int
    """Of the inclusion among those of the work: 0 for the earliest."""
    is_as_approved: bool = True
    """Whether it is the version that was approved."""

    @property
    def inclusion(self) -> Inclusion:
        """What the certificate says."""
        return self.entry.standing.inclusions[self.number]


@dataclass(frozen=True)
class Citing:
    """Something of the site that cites an act."""

    scheme: str
    """`record`, `event`, `news`, `act`, `question`, or `page` for a page of the site's authors."""
    id: str
    """Of a page: its name, `guides/expert`."""


Citations = Mapping[str, Mapping[str, tuple[Citing, ...]]]
"""What cites, by act and by number of a paragraph; under the empty number, what cites the whole act."""


@dataclass(frozen=True)
class Catalogue:
    """What a site shows, ready to be rendered in any language."""

    bank: Bank
    entries: Mapping[str, Entry] = field(default_factory=dict)
    """By id, newest submission first, then by id."""
    listings: Mapping[str, Mapping[str, tuple[str, ...]]] = field(default_factory=dict)
    """Record ids by facet and term, in the order of `entries`; a term also holds its narrower terms' records."""
    related: RelatedWorks = field(default_factory=RelatedWorks)
    """Related record ids by record, nearest first, five at most."""
    steps: Mapping[str, tuple[Step, ...]] = field(default_factory=dict)
    """Places in paths and collections by record."""
    works: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Record ids by person."""
    organisation_works: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Record ids by organisation."""
    verifications: Mapping[str, Verification] = field(default_factory=dict)
    """What certificates say, by their codes, in the order of the codes; also of works that the site does not show."""
    occasions: Mapping[str, Occasion] = field(default_factory=dict)
    """Events on the clock of the whole world by id, in the order of their starts."""
    showings: Mapping[str, tuple[Showing, ...]] = field(default_factory=dict)
    """Where works are shown, by record, in the order of the starts."""
    news: NewsRoom = field(default_factory=NewsRoom)
    """News of which the day has come; in a preview all."""
    act_relations: Mapping[str, ActRelations] = field(default_factory=dict)
    """What acts do to each other, by act."""
    citations: Citations = field(default_factory=dict)
    """What of the site cites the acts."""
    questions: Mapping[str, QuestionEntry] = field(default_factory=dict)
    """Those that are shown, by id, the newest first."""
    preview: bool = False
    """Whether it holds all records, for those who work on them."""
    today: date = date(1970, 1, 1)
    """The day statuses were derived for: ages and deadlines count from it."""

    reckoned: dict[Hashable, object] = field(default_factory=dict, init=False, compare=False, repr=False)
    """What was reckoned of it before."""

    def reckon(self, name: Hashable, how: Callable[[], T]) -> T:
        """Reckon what follows from the catalogue alone and many pages need: for the first that asks, once.

        Args:
            name: Of what is reckoned, with all that it follows from beside the catalogue.
            how: Does it.
        """
        if name not in self.reckoned:
            self.reckoned[name] = how()
        return cast(T, self.reckoned[name])

    @cached_property
    def now(self) -> datetime:
        """The beginning of today in the bank's zone: the moment for which the site says how events stand."""
        return day_begins(self.today, self.bank.settings.timezone)

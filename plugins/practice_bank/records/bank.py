"""The whole bank: settings, registers, records, collections."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from .act import ActEntry
from .assignment import Assignment
from .event import EventEntry
from .kind import Kind
from .learning_path import LearningPath
from .news import NewsEntry
from .noun import Noun
from .organisation import Organisation
from .outside_calendar import OutsideCalendar
from .person import Person
from .policy import ReviewPolicy
from .question import QuestionEntry
from .questionnaire import Questionnaire
from .record import Record
from .repository import Repository
from .rubric import Rubric
from .scalar import Identifier, Labels, Text, Whole
from .status import Status
from .structure import CentreBody
from .survey import Survey
from .vocabulary import Vocabulary
from .written_page import WrittenPage


class TranslationPolicy(StrEnum):
    """Whether an approved record must exist in every language."""

    REQUIRED = "required"
    OPTIONAL = "optional"


FORMAT = 1
"""Version of the format of a bank's files."""


class BankSettings(Noun):
    """The file `bank.yml`."""

    format: Annotated[Whole, Field(ge=1, le=FORMAT)] = 1
    """Version of the format of the bank's files: `practice-bank upgrade` moves them to the newest and raises it."""
    name: Labels
    languages: list[Identifier] = Field(["kk", "ru"], min_length=1)
    """Languages of the site; the first is the default."""
    timezone: Text = "Asia/Almaty"
    publish: list[Status] = [Status.APPROVED, Status.CHANGED, Status.EXPIRED]
    """Statuses the public build holds, of `approved`, `changed`, `expired`."""
    translation: TranslationPolicy = TranslationPolicy.OPTIONAL
    licence: Text = "CC-BY-4.0"
    """SPDX licence of records that name none."""
    collections: dict[Identifier, Text] = {}
    """Folders of events, news and the like by collection, where they are not `docs/<collection>`."""
    identity: dict[str, Text] = {}
    """Facts about the centre for its pages: `url`, `email`, …"""
    repository: Repository | None = None
    """Where changes are proposed; without it the site has no editor."""


@dataclass(frozen=True)
class Bank:
    """Everything that was read and is valid enough to be used."""

    settings: BankSettings
    policy: ReviewPolicy
    kinds: Mapping[str, Kind] = field(default_factory=dict)
    """By id."""
    rubrics: Mapping[str, Rubric] = field(default_factory=dict)
    """By reference, `case@1`."""
    vocabularies: Mapping[str, Vocabulary] = field(default_factory=dict)
    """By id."""
    people: Mapping[str, Person] = field(default_factory=dict)
    organisations: Mapping[str, Organisation] = field(default_factory=dict)
    records: Mapping[str, Record] = field(default_factory=dict)
    """By id, sorted by id."""
    events: Mapping[str, EventEntry] = field(default_factory=dict)
    news: Mapping[str, NewsEntry] = field(default_factory=dict)
    acts: Mapping[str, ActEntry] = field(default_factory=dict)
    questions: Mapping[str, QuestionEntry] = field(default_factory=dict)
    pages: Mapping[str, WrittenPage] = field(default_factory=dict)
    """Pages of the site that link to something by name, by their names, sorted."""
    calendars: Mapping[str, OutsideCalendar] = field(default_factory=dict)
    """Calendars of others by id, sorted by id."""
    assignments: Mapping[str, Assignment] = field(default_factory=dict)
    """Who is asked to assess, by record id."""
    paths: Mapping[str, LearningPath] = field(default_factory=dict)
    """Paths and collections by id, sorted by id."""
    bodies: Mapping[str, CentreBody] = field(default_factory=dict)
    """Councils, associations, schools of experience by id, in the order of the file."""
    questionnaires: Mapping[str, Questionnaire] = field(default_factory=dict)
    """By id, sorted by id."""
    surveys: Mapping[str, Survey] = field(default_factory=dict)
    """Figures of questionnaires by id, sorted by id."""
    faulty: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """Ids of what is there but has faults of its own, by register: `people`, `organisations`, `rubrics`, `records`.
    Findings say what they are; what only follows from them is not reported again."""

    def is_faulty(self, register: str, id: str) -> bool:
        """Whether something is there but has faults of its own."""
        return id in self.faulty.get(register, ())

    def term_labels(self, vocabulary: str, term: str) -> Mapping[str, str]:
        """Labels of a term; an unknown one labels itself."""
        found = self.vocabularies.get(vocabulary)
        known = found.by_id.get(term) if found else None
        return known.labels if known else {"en": term}

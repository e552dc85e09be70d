"""The front matter of a record: of its original, and of a translation."""

from enum import StrEnum
from typing import Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from .noun import Noun
from .scalar import ContentDigest, Day, Decimal, Duration, Flag, Grade, Identifier, Labels, Text, Whole
from .status import Status


class Authorship(Noun):
    """Someone's part in a work: a person of the register, or a name."""

    person: Identifier | None = None
    name: Labels | None = None
    """Of someone who is not in the register, by language."""
    role: Identifier = "author"
    """Term of the vocabulary `roles`."""
    organisation: Identifier | None = None
    """Where they were, if not where the register says."""

    @model_validator(mode="after")
    def _check_who(self) -> Self:
        if (self.person is None) == (self.name is None):
            raise PydanticCustomError("person_or_name", "either person or name")
        return self


class Cost(StrEnum):
    """What repeating the work costs."""

    NONE = "none"
    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


class Difficulty(StrEnum):
    """How hard it is to repeat."""

    EASY = "easy"
    MODERATE = "moderate"
    HARD = "hard"


class Effort(Noun):
    """What it takes to repeat the work."""

    time: Duration | None = None
    people: Whole | None = Field(None, ge=1)
    cost: Cost | None = None
    difficulty: Difficulty | None = None


class Indicator(Noun):
    """One measured result."""

    name: Text
    unit: Text | None = None
    before: Decimal | None = None
    target: Decimal | None = None
    reached: Decimal | None = None


class Evidence(Noun):
    """How well the effect is shown."""

    level: Identifier | None = None
    """Term of the vocabulary `evidence`."""
    indicators: list[Indicator] = []


class Cover(Noun):
    """The picture of a work."""

    file: Text
    """Path inside the record's folder, `files/cover.svg`."""
    alt: Text
    """What the picture shows, for those who do not see it."""


class Attachment(Noun):
    """A file given along."""

    file: Text
    """Path inside the record's folder, `files/plan.txt`."""
    title: Text


class Period(Noun):
    """From the first day to the last."""

    start: Day
    end: Day | None = None

    @model_validator(mode="after")
    def _check_order(self) -> Self:
        if self.end and self.end < self.start:
            raise PydanticCustomError("period_order", "ends before it starts")
        return self


class Original(Noun):
    """The front matter of the language a work was written in."""

    kind: Identifier
    """A kind of the bank: `practice`, `case`, `project`, …"""
    title: Text = Field(max_length=200)
    summary: Text = Field(max_length=600)
    authors: list[Authorship] = Field(min_length=1)
    organisation: Identifier
    """Where the work was made; a register id."""
    submitted: Day
    levels: list[Identifier] = []
    subjects: list[Identifier] = []
    grades: list[Grade] = []
    methods: list[Identifier] = []
    directions: list[Identifier] = []
    audience: list[Identifier] = []
    conditions: list[Identifier] = []
    keywords: list[Text] = []
    """Free words."""
    effort: Effort | None = None
    evidence: Evidence | None = None
    cover: Cover | None = None
    attachments: list[Attachment] = []
    related: list[Identifier] = []
    """Records worth reading beside this one."""
    supersedes: Identifier | None = None
    """Record this one takes the place of."""
    redirect_from: list[Identifier] = []
    """Former ids."""
    licence: Text | None = None
    """SPDX id; the bank's where absent."""
    consent: Flag | None = None
    """The authors agree to publication."""
    ai_use: Text | None = None
    """How AI tools were used."""
    draft: Flag = False
    status: Status | None = None
    """A claim: must equal the derived status."""
    manager: Identifier | None = None
    """Person who runs a project."""
    period: Period | None = None


VOCABULARY_FIELDS = ("levels", "subjects", "methods", "directions", "audience", "conditions")
"""Front matter keys whose items are terms of the vocabulary of that name."""


class TranslationState(StrEnum):
    """How far a translation is."""

    COMPLETE = "complete"
    IN_PROGRESS = "in_progress"
    MACHINE = "machine"
    NOT_PLANNED = "not_planned"


class TranslationNote(Noun):
    """Who translated what, and how far."""

    source: ContentDigest | None = None
    """Digest of the original that it renders."""
    translator: Identifier | None = None
    checked_by: Identifier | None = None
    state: TranslationState
    reason: Text | None = None
    """Why no translation is planned."""


class TranslatedIndicator(Noun):
    """The words of an indicator; matched by position."""

    name: Text
    unit: Text | None = None


class TranslatedEvidence(Noun):
    """The words of the evidence."""

    indicators: list[TranslatedIndicator] = []


class TranslatedCover(Noun):
    """The words of the cover."""

    file: Text | None = None
    alt: Text


class TranslationFrontMatter(Noun):
    """The front matter of a translation: only what differs by language."""

    title: Text | None = Field(None, max_length=200)
    summary: Text | None = Field(None, max_length=600)
    keywords: list[Text] = []
    attachments: list[Attachment] = []
    """Titles; matched to the original's by `file`."""
    cover: TranslatedCover | None = None
    evidence: TranslatedEvidence | None = None
    translation: TranslationNote

"""A published work as other programs read it; its JSON Schema is made of these models."""

from datetime import date

from pydantic import BaseModel, ConfigDict

from ..records import Cost, Difficulty, Level, Stage, Status
from ..review import LanguageState


class Published(BaseModel):
    """A part of what is published: complete, absent values are null."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)


class PublishedAuthor(Published):
    """Someone's part in a work."""

    id: str | None
    """Person with a page on the site; null for others."""
    name: dict[str, str]
    """By language."""
    role: str
    """Term of the vocabulary `roles`."""
    organisation: str | None


class PublishedOrganisation(Published):
    """An organisation of the register."""

    id: str
    name: dict[str, str]
    """By language."""


class PublishedDecision(Published):
    """A decision that the status rests on."""

    stage: Stage
    organisation: PublishedOrganisation
    date: date
    document: str | None
    """Number of the protocol or order."""
    level: Level | None


class PublishedCriterion(Published):
    """The marks one criterion got."""

    id: str
    count: int
    """Marks given."""
    mean: float | None


class PublishedReview(Published):
    """Figures of the round of assessments that the status rests on; rounded to four digits, null where undefined."""

    rubric: str
    """Rubric it was judged by: `case@1`."""
    round: int
    experts: int
    mean: float | None
    """Mean weighted total as a share of the maximum."""
    kendall_w: float | None
    p: float | None
    """Significance of W."""
    alpha: float | None
    """Krippendorff's alpha, ordinal."""
    criteria: list[PublishedCriterion]


class PublishedFile(Published):
    """An attachment."""

    url: str
    """From the site's root."""
    title: dict[str, str]
    """By language."""
    size: int | None
    """Bytes."""
    media_type: str | None
    sha256: str | None


class PublishedCover(Published):
    """The picture of a work."""

    url: str
    """From the site's root."""
    alt: dict[str, str]
    """What it shows, by language."""


class PublishedIndicator(Published):
    """One measured result."""

    name: dict[str, str]
    """By language."""
    unit: dict[str, str]
    before: float | None
    target: float | None
    reached: float | None


class PublishedEvidence(Published):
    """How well the effect is shown."""

    level: str | None
    """Term of the vocabulary `evidence`."""
    indicators: list[PublishedIndicator]


class PublishedEffort(Published):
    """What it takes to repeat the work."""

    time: str | None
    """ISO 8601 duration."""
    people: int | None
    cost: Cost | None
    difficulty: Difficulty | None


class PublishedPeriod(Published):
    """When a project runs."""

    start: date
    end: date | None


class PublishedGap(Published):
    """Parts in which a translation and its original have moved apart, named as in the original; null: not known."""

    behind: list[str] | None
    """Parts of the original that changed since they were translated."""
    ahead: list[str] | None
    """Parts that were edited in the translation only."""
    since: date | None
    """Day from which the translation has been behind."""


class PublishedRecord(Published):
    """A work of the bank."""

    id: str
    """Permanent."""
    kind: str
    language: str
    """Of the original."""
    languages: dict[str, LanguageState]
    """How the work stands in each language."""
    url: dict[str, str]
    """Pages by language, from the site's root."""
    title: dict[str, str]
    summary: dict[str, str]
    keywords: dict[str, list[str]]
    authors: list[PublishedAuthor]
    manager: PublishedAuthor | None
    organisation: PublishedOrganisation
    submitted: date
    period: PublishedPeriod | None
    terms: dict[str, list[str]]
    """Terms by vocabulary."""
    grades: list[int]
    fields: dict[str, str | float | bool | None]
    """Values of the fields that only its kind has, by field id; days as `2026-02-24`."""
    effort: PublishedEffort | None
    evidence: PublishedEvidence | None
    status: Status
    level: Level | None
    conclusion: PublishedDecision | None
    approval: PublishedDecision | None
    valid_until: date | None
    changed_sections: list[str] | None
    """Parts that changed since the approval: `front`, `lead`, `files`, `order`, section ids; null where not known."""
    translations: dict[str, PublishedGap]
    """By language, of translations that render an earlier version."""
    review: PublishedReview
    digest: str
    """Content digest of the original today."""
    licence: str
    """SPDX id."""
    ai_use: str | None
    cover: PublishedCover | None
    attachments: list[PublishedFile]
    related: list[str]
    """Ids of published works."""
    supersedes: str | None
    """Id of the published work whose place it takes."""
    redirect_from: list[str]
    """Former ids."""


class PublishedRecords(Published):
    """The file `records.json`."""

    bank: dict[str, str]
    """Name of the bank by language."""
    count: int
    languages: list[str]
    """Of the site; the first is the default."""
    records: list[PublishedRecord]
    """Sorted by id."""

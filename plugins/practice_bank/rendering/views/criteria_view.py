"""How works are judged: kinds, rubrics, rules and statuses, from the data."""

from collections.abc import Iterator
from dataclasses import dataclass

from ...i18n import localize
from ...records import Coefficient, Criterion, Heading, Kind, ReviewPolicy, Rubric, Status
from .effort import duration_words
from .link import Fact, Link
from .page_view import PageView
from .reader import Reader
from .record_view import TITLE_ANCHOR
from .stamp import TONES, Stamp


@dataclass(frozen=True)
class MarkRow:
    """What one mark means."""

    mark: str
    meaning: Link


@dataclass(frozen=True)
class CriterionBlock:
    """One criterion with its marks."""

    label: Link
    weight: str
    share: str
    """Of all weights, as percents."""
    share_number: float
    """The same as a number: the length of its bar."""
    marks: tuple[MarkRow, ...]


@dataclass(frozen=True)
class RubricBlock:
    """A rubric and the kinds judged by it."""

    id: str
    label: Link
    version: str
    scale: str
    kinds: tuple[str, ...]
    criteria: tuple[CriterionBlock, ...]


@dataclass(frozen=True)
class KindBlock:
    """A kind of work and what its text must hold."""

    label: Link
    description: Link
    required: tuple[str, ...]
    optional: tuple[str, ...]
    rubric: Link


@dataclass(frozen=True)
class StatusRow:
    """A status and when a work has it."""

    stamp: Stamp
    meaning: str


@dataclass(frozen=True, kw_only=True)
class CriteriaView(PageView):
    """Everything the page of criteria shows."""

    kinds: tuple[KindBlock, ...]
    rubrics: tuple[RubricBlock, ...]
    policy: tuple[Fact, ...]
    stages: tuple[str, ...]
    statuses: tuple[StatusRow, ...]
    contents: tuple[Heading, ...]


def build_criteria_view(reader: Reader) -> CriteriaView:
    """Build the page of criteria."""
    bank, words = reader.catalogue.bank, reader.words
    rubrics = tuple(_rubric_blocks(reader))
    return CriteriaView(
        t=words,
        language=reader.language,
        title=Link(words["page.criteria"]),
        kinds=tuple(_kind_block(kind, reader) for kind in bank.kinds.values()),
        rubrics=rubrics,
        policy=policy_facts(bank.policy, reader),
        stages=tuple(words[f"criteria.stage_{stage.value}"] for stage in bank.policy.stages),
        statuses=tuple(_status_row(status, reader) for status in TONES),
        contents=tuple(_contents(rubrics, reader)),
    )


def policy_facts(policy: ReviewPolicy, reader: Reader) -> tuple[Fact, ...]:
    """List the rules of review."""
    words, agreement = reader.words, policy.agreement
    coefficient = words["record.kendall_w" if agreement.coefficient is Coefficient.KENDALL_W else "record.alpha"]
    least = words.say("criteria.at_least", n=reader.number(agreement.minimum))
    valid = [Link(duration_words(policy.valid_for, reader))] if policy.valid_for else []
    return reader.facts(
        (words["criteria.quorum"], [Link(words.count("criteria.experts_count", policy.quorum))]),
        (words["criteria.pass_mark"], [Link(reader.percent(policy.pass_mark))]),
        (coefficient, [Link(least)]),
        (words["criteria.max_rounds"], [Link(reader.number(policy.max_rounds))]),
        (words["criteria.valid_for"], valid),
    )


def _kind_block(kind: Kind, reader: Reader) -> KindBlock:
    rubric = reader.catalogue.bank.rubrics.get(kind.rubric)
    return KindBlock(
        label=reader.term("kinds", kind.id),
        description=reader.text(kind.description) if kind.description else Link(""),
        required=tuple(_section_words(kind, reader, required=True)),
        optional=tuple(_section_words(kind, reader, required=False)),
        rubric=_anchored(rubric, reader) if rubric else Link(kind.rubric),
    )


def _section_words(kind: Kind, reader: Reader, *, required: bool) -> Iterator[str]:
    """Name the sections a kind asks for, or allows, by the heading to write."""
    for rule in kind.sections:
        if rule.required is required:
            yield localize({code: written[0] for code, written in rule.headings.items() if written}, reader.language)


def _anchored(rubric: Rubric, reader: Reader) -> Link:
    label = reader.text(rubric.labels)
    return Link(label.text, f"#{rubric.id}", label.lang)


def _rubric_blocks(reader: Reader) -> Iterator[RubricBlock]:
    """Show the rubrics that a kind is judged by today, in the order of kinds."""
    bank = reader.catalogue.bank
    judged: dict[str, list[str]] = {}
    for kind in bank.kinds.values():
        judged.setdefault(kind.rubric, []).append(localize(kind.labels, reader.language))
    for reference, kinds in judged.items():
        if reference in bank.rubrics:
            yield _rubric_block(bank.rubrics[reference], tuple(kinds), reader)


def _rubric_block(rubric: Rubric, kinds: tuple[str, ...], reader: Reader) -> RubricBlock:
    weights = sum(criterion.weight for criterion in rubric.criteria)
    return RubricBlock(
        id=rubric.id,
        label=reader.text(rubric.labels),
        version=reader.number(rubric.version),
        scale=f"{reader.number(rubric.scale.min)}–{reader.number(rubric.scale.max)}",
        kinds=kinds,
        criteria=tuple(_criterion_block(criterion, weights, reader) for criterion in rubric.criteria),
    )


def _criterion_block(criterion: Criterion, weights: float, reader: Reader) -> CriterionBlock:
    share = criterion.weight / weights if weights else 0.0
    marks = sorted(criterion.descriptors.items())
    return CriterionBlock(
        label=reader.text(criterion.labels),
        weight=reader.number(criterion.weight),
        share=reader.percent(share, 1),
        share_number=round(share * 100, 1),
        marks=tuple(MarkRow(reader.number(mark), reader.text(meaning)) for mark, meaning in marks),
    )


def _status_row(status: Status, reader: Reader) -> StatusRow:
    stamp = Stamp(status.value, TONES[status], reader.words[f"status.{status.value}"], "")
    return StatusRow(stamp, reader.words[f"criteria.status_{status.value}"])


def _contents(rubrics: tuple[RubricBlock, ...], reader: Reader) -> Iterator[Heading]:
    words = reader.words
    yield Heading(1, words["page.criteria"], TITLE_ANCHOR, 0)
    yield Heading(2, words["criteria.way"], "pb-way", 0)
    yield Heading(2, words["criteria.kinds"], "pb-kinds", 0)
    yield from (Heading(2, rubric.label.text, rubric.id, 0) for rubric in rubrics)
    yield Heading(2, words["criteria.statuses"], "pb-statuses", 0)

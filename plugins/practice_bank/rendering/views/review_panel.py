"""What the experts found: marks, total, agreement."""

from collections.abc import Iterator
from dataclasses import dataclass

from ...catalogue import Entry
from ...records import Coefficient, Criterion, Record, Rubric
from ...review import ReviewFigures
from ..addresses import CRITERIA
from .link import Link
from .reader import Reader

CONCORDANCE = ((0.9, "very_high"), (0.7, "high"), (0.5, "noticeable"), (0.3, "moderate"), (0.0, "weak"))
"""From which value of W agreement is called what: the usual scale of Russian-language practice."""
RELIABILITY = ((0.8, "reliable"), (0.667, "tentative"), (-1.0, "unreliable"))
"""From which value of alpha marks are called what: Krippendorff's own thresholds."""
SIGNIFICANT = 0.05
"""Probability of chance below which agreement is called significant."""


@dataclass(frozen=True)
class CriterionRow:
    """The marks of one criterion."""

    label: Link
    weight: str
    count: int
    """Experts who gave a mark."""
    mean: str
    """Empty where nobody did."""
    share: float
    """Mean in percents of the scale: the length of its bar."""


@dataclass(frozen=True)
class AgreementRow:
    """One measure of agreement."""

    name: str
    value: str
    meaning: str
    """In plain words; says so where there are too few data."""


@dataclass(frozen=True)
class ReviewPanel:
    """One round of assessments in figures and words."""

    intro: str
    """Experts, round, quorum."""
    criteria: tuple[CriterionRow, ...]
    scale: str
    """The marks of the rubric: `0–5`."""
    total: str
    """Weighted total as percents; empty where undefined."""
    total_share: float
    pass_mark: str
    pass_share: float
    verdict: str
    """Total against the pass mark, in words."""
    has_passed: bool
    agreement: tuple[AgreementRow, ...]
    agreement_basis: str
    """How many experts it rests on."""
    criteria_link: Link


def build_review_panel(entry: Entry, reader: Reader) -> ReviewPanel | None:
    """Build the panel; None where no assessment counts."""
    figures = entry.standing.review
    rubric = find_rubric(entry.record, figures, reader)
    if not figures.experts or rubric is None:
        return None
    policy = reader.catalogue.bank.policy
    return ReviewPanel(
        intro=_intro(figures, policy.quorum, reader),
        criteria=tuple(_criteria(rubric, figures, reader)),
        scale=f"{reader.number(rubric.scale.min)}–{reader.number(rubric.scale.max)}",
        total=reader.percent(figures.mean) if figures.mean is not None else "",
        total_share=round((figures.mean or 0) * 100, 1),
        pass_mark=reader.percent(policy.pass_mark),
        pass_share=round(policy.pass_mark * 100, 1),
        verdict=_verdict(figures, policy.pass_mark, reader),
        has_passed=figures.mean is not None and figures.mean >= policy.pass_mark,
        agreement=tuple(_agreement(figures, policy.agreement.coefficient, reader)),
        agreement_basis=reader.words.count("record.review_agreement_n", figures.experts),
        criteria_link=Link(reader.words["record.review_criteria"], f"{reader.href(CRITERIA)}#{rubric.id}"),
    )


def find_rubric(record: Record, figures: ReviewFigures, reader: Reader) -> Rubric | None:
    """Find the rubric the figures' marks were given by, else the kind's."""
    bank = reader.catalogue.bank
    judged = (
        marked.value.rubric
        for marked in record.assessments
        if marked.value.round == figures.round and marked.value.content == figures.content
    )
    kind = bank.kinds.get(record.front.kind)
    named = next((name for name in judged if name in bank.rubrics), kind.rubric if kind else "")
    return bank.rubrics.get(named)


def _intro(figures: ReviewFigures, quorum: int, reader: Reader) -> str:
    words = reader.words
    key = "record.review_quorum" if figures.quorum else "record.review_no_quorum"
    return " ".join(
        [
            words.count("record.review_experts", figures.experts),
            words.say("record.review_round", n=figures.round),
            words.say(key, n=quorum),
        ]
    )


def _criteria(rubric: Rubric, figures: ReviewFigures, reader: Reader) -> Iterator[CriterionRow]:
    found = {each.criterion: each for each in figures.criteria}
    for criterion in rubric.criteria:
        marks = found.get(criterion.id)
        mean = marks.mean if marks else None
        yield _criterion_row(criterion, rubric, marks.count if marks else 0, mean, reader)


def _criterion_row(
    criterion: Criterion, rubric: Rubric, count: int, mean: float | None, reader: Reader
) -> CriterionRow:
    span = rubric.scale.max - rubric.scale.min
    share = (mean - rubric.scale.min) / span * 100 if mean is not None and span else 0.0
    return CriterionRow(
        label=reader.text(criterion.labels),
        weight=reader.number(criterion.weight),
        count=count,
        mean="" if mean is None else reader.number(mean, 1),
        share=round(share, 1),
    )


def _verdict(figures: ReviewFigures, pass_mark: float, reader: Reader) -> str:
    if figures.mean is None:
        return reader.words["record.review_too_few"]
    return reader.words["record.review_above" if figures.mean >= pass_mark else "record.review_below"]


def _agreement(figures: ReviewFigures, main: Coefficient, reader: Reader) -> Iterator[AgreementRow]:
    """Name the measures, the one the bank decides by first."""
    words = reader.words
    concordance = _row(words["record.kendall_w"], figures.kendall_w, _concordance_words(figures, reader), reader)
    alpha = _row(
        words["record.alpha"], figures.alpha, _scale_words(figures.alpha, RELIABILITY, "alpha", reader), reader
    )
    yield from (concordance, alpha) if main is Coefficient.KENDALL_W else (alpha, concordance)


def _row(name: str, value: float | None, meaning: str, reader: Reader) -> AgreementRow:
    if value is None:
        return AgreementRow(name, "–", reader.words["record.review_too_few"])
    return AgreementRow(name, reader.number(value), meaning)


def _concordance_words(figures: ReviewFigures, reader: Reader) -> str:
    meaning = _scale_words(figures.kendall_w, CONCORDANCE, "w", reader)
    if figures.p is None or not meaning:
        return meaning
    chance = "record.w_significant" if figures.p < SIGNIFICANT else "record.w_chance"
    return f"{meaning} {reader.words.say(chance, p=reader.number(figures.p, 3))}"


def _scale_words(value: float | None, scale: tuple[tuple[float, str], ...], kind: str, reader: Reader) -> str:
    if value is None:
        return ""
    name = next((name for least, name in scale if value >= least), scale[-1][1])
    return reader.words[f"record.{kind}_{name}"]

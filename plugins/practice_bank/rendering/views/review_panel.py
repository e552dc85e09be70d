"""What the experts found: marks, total, agreement."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from ...catalogue import Entry
from ...records import Criterion, Rubric, Scale
from ...review import CriterionFigures, ReviewFigures, Spread
from ..addresses import CRITERIA
from .agreement_rows import AgreementRow, build_agreement
from .expert_lines import ExpertLine, build_experts
from .link import Link
from .reader import Reader
from .spread_band import SpreadBand, build_spread_band

FEW_MARKS = 3
"""Marks of a criterion below which its mean says little."""


@dataclass(frozen=True, eq=False)
class CriterionRow:
    """The marks of one criterion; a row is printed once, and figures that are equal, 0 and 0.0, print differently."""

    label: Link
    weight: str
    count: int
    """Experts who gave a mark."""
    mean: str
    """Empty where nobody did."""
    median: str
    spread: str
    """From the lowest to the highest mark: `2–4`; one figure where they are the same."""
    band: SpreadBand
    is_few: bool
    """Whether so few experts marked it that the mean says little."""


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
    experts: tuple[ExpertLine, ...]
    criteria_link: Link


def build_review_panel(entry: Entry, reader: Reader) -> ReviewPanel | None:
    """Build the panel; None where no assessment counts."""
    figures, bank = entry.standing.review, reader.catalogue.bank
    rubric, policy = bank.rubrics.get(figures.rubric), bank.policy
    if not figures.experts or rubric is None:
        return None
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
        agreement=build_agreement(figures, policy.agreement.coefficient, reader),
        agreement_basis=reader.words.count("record.review_agreement_n", figures.experts),
        experts=tuple(build_experts(figures, reader)),
        criteria_link=Link(reader.words["record.review_criteria"], f"{reader.href(CRITERIA)}#{rubric.id}"),
    )


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
        marks = found.get(criterion.id) or CriterionFigures(criterion.id, 0, None)
        # Marks are few, so works share such rows, and pages print each once.
        name = ("criterion", rubric.id, criterion.id, marks.count, marks.mean, marks.spread, reader.language)
        yield reader.catalogue.reckon(name, partial(_criterion_row, criterion, rubric, marks, reader))


def _criterion_row(criterion: Criterion, rubric: Rubric, marks: CriterionFigures, reader: Reader) -> CriterionRow:
    spread = marks.spread
    return CriterionRow(
        label=reader.text(criterion.labels),
        weight=reader.number(criterion.weight),
        count=marks.count,
        mean="" if marks.mean is None else reader.number(marks.mean, 1),
        median="" if spread.median is None else reader.number(spread.median, 1),
        spread=_spread_words(spread, reader),
        band=build_spread_band(
            _share(spread.lowest, rubric.scale),
            _share(spread.highest, rubric.scale),
            _share(marks.mean, rubric.scale),
        ),
        is_few=marks.count < FEW_MARKS,
    )


def _share(mark: float | None, scale: Scale) -> float:
    span = scale.max - scale.min
    return round((mark - scale.min) / span * 100, 1) if mark is not None and span else 0.0


def _spread_words(spread: Spread, reader: Reader) -> str:
    if spread.lowest is None or spread.highest is None:
        return ""
    ends = dict.fromkeys((reader.number(spread.lowest), reader.number(spread.highest)))
    return "–".join(ends)


def _verdict(figures: ReviewFigures, pass_mark: float, reader: Reader) -> str:
    if figures.mean is None:
        return reader.words["record.review_too_few"]
    return reader.words["record.review_above" if figures.mean >= pass_mark else "record.review_below"]

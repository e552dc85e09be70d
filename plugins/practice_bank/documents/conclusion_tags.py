"""What the template of an expert conclusion can say."""

from collections.abc import Iterator
from dataclasses import dataclass

from ..rendering.views import CriterionRow, Reader, ReviewPanel, build_review_panel, may_name
from ..review import ReviewFigures
from .matter import Matter
from .review_tags import ReviewTags, describe_review, say_agreement
from .work_tags import BLANK, describe_work

NONE = "–"


@dataclass(frozen=True)
class CriterionTags:
    """One criterion with the marks it got."""

    label: str
    weight: str
    count: str
    """How many experts marked it."""
    mean: str
    median: str
    spread: str
    """Lowest and highest mark."""


@dataclass(frozen=True)
class ConclusionTags(ReviewTags):
    """What the experts found, by criteria and as a whole."""

    rubric: str
    """Its name and version."""
    scale: str
    """Lowest and highest mark of the rubric."""
    criteria: tuple[CriterionTags, ...]
    agreements: tuple[str, ...]
    """All measures of agreement, each with its figure and what it means."""
    agreement_details: str
    """Significance and interval, for who knows what they are."""
    experts: tuple[str, ...]
    """Each expert's total and verdict; by name or number, as the bank's rules say."""
    comments: tuple[str, ...]
    """Remarks by criterion, then those about the whole, as they were written."""
    result: str
    """What follows from it."""
    day: str
    """Of the last assessment."""


def build_conclusion_tags(matter: Matter, language: str) -> ConclusionTags:
    """Build the tags of a conclusion; the matter has a round with a quorum."""
    reader, figures = matter.reader(language), matter.figures
    panel = build_review_panel(matter.entry, reader)
    assert panel
    return ConclusionTags(
        **describe_work(matter, reader, figures.content),
        **describe_review(matter, reader),
        rubric=_name_rubric(figures, reader),
        scale=panel.scale,
        criteria=tuple(_describe_criterion(row) for row in panel.criteria),
        agreements=tuple(say_agreement(panel, reader)),
        agreement_details=" ".join(row.details for row in panel.agreement if row.is_telling and row.details),
        experts=tuple(_name_experts(panel, reader)),
        comments=tuple(_gather_comments(matter, reader)),
        result=_conclude(figures, panel, reader),
        day=reader.day(matter.last_day) if matter.last_day else BLANK,
    )


def _name_rubric(figures: ReviewFigures, reader: Reader) -> str:
    rubric = reader.catalogue.bank.rubrics[figures.rubric]
    return reader.words.say("paper.versioned", name=reader.text(rubric.labels).text, n=rubric.version)


def _describe_criterion(row: CriterionRow) -> CriterionTags:
    return CriterionTags(
        label=row.label.text,
        weight=row.weight,
        count=str(row.count),
        mean=row.mean or NONE,
        median=row.median or NONE,
        spread=row.spread or NONE,
    )


def _name_experts(panel: ReviewPanel, reader: Reader) -> Iterator[str]:
    for line in panel.experts:
        yield reader.words.say("paper.expert", name=line.name.text, total=line.total or NONE, verdict=line.verdict)


def _gather_comments(matter: Matter, reader: Reader) -> Iterator[str]:
    """Gather what experts wrote, by criteria; in the order of the alphabet, which tells nothing of who wrote it."""
    rubric = reader.catalogue.bank.rubrics[matter.figures.rubric]
    for criterion in rubric.criteria:
        label = reader.text(criterion.labels).text
        for text in _sign(reader, {one.expert: one.comments.get(criterion.id) for one in matter.assessments}):
            yield reader.words.say("paper.comment", criterion=label, text=text)
    yield from _sign(reader, {one.expert: one.summary for one in matter.assessments})


def _sign(reader: Reader, said: dict[str, str | None]) -> list[str]:
    """Put the experts' names to what they said, where the bank's rules say so."""
    return sorted(_sign_one(expert, text, reader) for expert, text in said.items() if text)


def _sign_one(expert: str, text: str, reader: Reader) -> str:
    if may_name(expert, reader):
        return reader.words.say("paper.signed", text=text, name=reader.person(expert).text)
    return text


def _conclude(figures: ReviewFigures, panel: ReviewPanel, reader: Reader) -> str:
    words = reader.words
    if figures.passed:
        return words["paper.passed"]
    if figures.needs_round:
        return words["paper.low_agreement"]
    return words["paper.not_recommended" if panel.has_passed else "paper.below_pass_mark"]

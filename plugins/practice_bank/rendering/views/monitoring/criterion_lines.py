"""Which criteria experts read alike, by rubric."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from ....catalogue import CriterionAgreement
from ....records import Rubric
from ..agreement_rows import RELIABILITY, scale_words
from ..link import Link
from ..reader import Reader


@dataclass(frozen=True)
class CriterionLine:
    """One criterion over all works."""

    label: Link
    works: int
    mean: str
    mean_range: str
    alpha: str
    """Empty where too few works were compared."""
    meaning: str
    is_telling: bool


@dataclass(frozen=True)
class RubricLines:
    """One rubric."""

    label: Link
    """Its note is the version."""
    scale: str
    criteria: tuple[CriterionLine, ...]


def build_rubric_lines(agreement: Sequence[CriterionAgreement], reader: Reader) -> Iterator[RubricLines]:
    """Build the tables of all rubrics in use."""
    for reference, rows in groupby(agreement, key=lambda each: each.rubric):
        rubric = reader.catalogue.bank.rubrics[reference]
        label = reader.text(rubric.labels)
        version = reader.words.say("criteria.version", n=rubric.version)
        yield RubricLines(
            label=Link(label.text, lang=label.lang, note=version),
            scale=f"{reader.number(rubric.scale.min)}–{reader.number(rubric.scale.max)}",
            criteria=tuple(_line(row, rubric, reader) for row in rows),
        )


def criterion_label(criterion: str, rubric: Rubric, reader: Reader) -> Link:
    """Name a criterion of a rubric."""
    return next(reader.text(each.labels) for each in rubric.criteria if each.id == criterion)


def _line(row: CriterionAgreement, rubric: Rubric, reader: Reader) -> CriterionLine:
    return CriterionLine(
        label=criterion_label(row.criterion, rubric, reader),
        works=row.works,
        mean="" if row.mean is None else reader.number(row.mean, 1),
        mean_range="" if row.mean_range is None else reader.number(row.mean_range, 1),
        alpha="" if row.alpha is None else reader.number(row.alpha),
        meaning=reader.words["record.review_too_few"]
        if row.alpha is None
        else scale_words(row.alpha, RELIABILITY, "alpha", reader),
        is_telling=row.alpha is not None,
    )

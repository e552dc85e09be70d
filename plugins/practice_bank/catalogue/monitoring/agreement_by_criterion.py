"""Which criteria experts read alike, over all works that were assessed."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from statistics import fmean

from ...records import Bank, Rubric
from ...review import ReviewFigures, ordinal_alpha
from ..catalogue import Entry

Marks = dict[str, float | None]
"""One work's marks of a criterion by expert."""

FEW_WORKS = 5
"""Works with two marks below which a coefficient over works would mislead."""


@dataclass(frozen=True)
class CriterionAgreement:
    """How alike one criterion was marked."""

    rubric: str
    """Reference, `case@1`."""
    criterion: str
    works: int
    """Works with two marks or more."""
    marks: int
    mean: float | None
    mean_range: float | None
    """Mean distance of the highest mark of a work from the lowest one."""
    alpha: float | None
    """Krippendorff's, ordinal, of works marked by experts; None where undefined or where works are too few."""


def compare_criteria(bank: Bank, entries: Iterable[Entry]) -> tuple[CriterionAgreement, ...]:
    """Compare the marks of each criterion, by rubric and in its order; only rubrics that were used."""
    used: dict[str, list[ReviewFigures]] = defaultdict(list)
    for entry in entries:
        if entry.standing.review.experts:
            used[entry.standing.review.rubric].append(entry.standing.review)
    rubrics = [bank.rubrics[reference] for reference in sorted(used) if reference in bank.rubrics]
    return tuple(row for rubric in rubrics for row in _compare(rubric, used[rubric.reference]))


def _compare(rubric: Rubric, reviews: list[ReviewFigures]) -> Iterator[CriterionAgreement]:
    for place, criterion in enumerate(rubric.criteria):
        works = [{one.expert: one.marks[place] for one in review.judgements} for review in reviews]
        yield _compare_marks(rubric.reference, criterion.id, works)


def _compare_marks(rubric: str, criterion: str, works: list[Marks]) -> CriterionAgreement:
    given = [[mark for mark in work.values() if mark is not None] for work in works]
    compared = [marks for marks in given if len(marks) > 1]
    flat = [mark for marks in given for mark in marks]
    return CriterionAgreement(
        rubric=rubric,
        criterion=criterion,
        works=len(compared),
        marks=len(flat),
        mean=fmean(flat) if flat else None,
        mean_range=fmean(max(marks) - min(marks) for marks in compared) if compared else None,
        alpha=ordinal_alpha(_matrix(works)) if len(compared) >= FEW_WORKS else None,
    )


def _matrix(works: Iterable[Mapping[str, float | None]]) -> list[list[float | None]]:
    """A row a place among a work's marks, a column a work: alpha does not ask who gave a mark."""
    columns = [list(work.values()) for work in works]
    most = max(map(len, columns), default=0)
    return [[column[row] if row < len(column) else None for column in columns] for row in range(most)]

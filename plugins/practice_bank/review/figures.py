"""The figures of one round of assessments, and whether it passes."""

from collections.abc import Sequence
from statistics import fmean

from ..records import Assessment, Coefficient, ReviewPolicy, Rubric, Verdict
from .agreement import GappyMarks, chi_square, kendall_w, significance
from .alpha import ordinal_alpha
from .judgement import Judgement
from .spread import measure_spread
from .standing import CriterionFigures, ReviewFigures
from .sufficiency import common_marks

TOLERANCE = 1e-9
"""So that 0.70 reached in floating point is 0.70."""


def measure_round(assessments: Sequence[Assessment], rubric: Rubric, policy: ReviewPolicy) -> ReviewFigures:
    """Measure the assessments of one content in one round."""
    if not assessments:
        return ReviewFigures()
    marks = [[given.scores.get(criterion.id) for criterion in rubric.criteria] for given in assessments]
    common = common_marks(marks)
    w = kendall_w(common)
    alpha = ordinal_alpha(marks)
    judgements = [_judge(given, row, rubric) for given, row in zip(assessments, marks, strict=True)]
    mean = _mean([judgement.total for judgement in judgements])
    quorum = len(assessments) >= policy.quorum
    agreed = _agrees(alpha if policy.agreement.coefficient is Coefficient.ALPHA else w, marks, policy)
    return ReviewFigures(
        round=assessments[0].round,
        turn=assessments[0].round,
        content=assessments[0].content,
        rubric=rubric.reference,
        experts=len(assessments),
        criteria=_measure_criteria(marks, rubric),
        mean=mean,
        kendall_w=w,
        chi_square=None if w is None else chi_square(w, len(common), len(common[0])),
        freedom=0 if w is None else len(common[0]) - 1,
        p=None if w is None else significance(w, len(common), len(common[0])),
        alpha=alpha,
        quorum=quorum,
        passed=quorum and agreed and reaches(mean, policy.pass_mark) and recommends(assessments),
        needs_round=quorum and not agreed,
        judgements=tuple(sorted(judgements, key=_highest_first)),
    )


def _judge(given: Assessment, marks: Sequence[float | None], rubric: Rubric) -> Judgement:
    return Judgement(given.expert, tuple(marks), rubric.weighted_share(given.scores), given.verdict)


def _highest_first(judgement: Judgement) -> tuple[float, tuple[float, ...], str, str]:
    # Neither the alphabet nor the date may tell which number an expert has; the id only settles what is all the same.
    marks = tuple(-1.0 if mark is None else -mark for mark in judgement.marks)
    return (-(judgement.total or 0.0), marks, judgement.verdict.value, judgement.expert)


def recommends(assessments: Sequence[Assessment]) -> bool:
    """Whether most experts recommend the work."""
    return 2 * sum(given.verdict is Verdict.RECOMMEND for given in assessments) > len(assessments)


def reaches(value: float | None, threshold: float) -> bool:
    """Whether a figure is defined and not below a threshold."""
    return value is not None and value >= threshold - TOLERANCE


def _agrees(coefficient: float | None, marks: GappyMarks, policy: ReviewPolicy) -> bool:
    # Where the coefficient is undefined, experts who gave the very same marks agree all the same.
    if coefficient is None:
        return all(row == marks[0] for row in marks)
    return reaches(coefficient, policy.agreement.minimum)


def _measure_criteria(marks: GappyMarks, rubric: Rubric) -> tuple[CriterionFigures, ...]:
    columns = [[mark for mark in column if mark is not None] for column in zip(*marks, strict=True)]
    return tuple(
        CriterionFigures(criterion.id, len(given), _mean(given), measure_spread(given))
        for criterion, given in zip(rubric.criteria, columns, strict=True)
    )


def _mean(values: Sequence[float | None]) -> float | None:
    given = [value for value in values if value is not None]
    return fmean(given) if given else None

"""The figures of a round."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hand_made import RUBRIC, make_assessment, make_round
from practice_bank.records import ReviewPolicy, Rubric
from practice_bank.review.figures import measure_round
from practice_bank.review.standing import ReviewFigures

CASE = Rubric.model_validate(RUBRIC)
POLICY = ReviewPolicy()

marks = st.lists(st.integers(0, 5) | st.none(), min_size=4, max_size=4)


def measure(*assessments: object, policy: ReviewPolicy = POLICY) -> ReviewFigures:
    return measure_round([given.value for given in assessments], CASE, policy)  # type: ignore[attr-defined]


def test_passing_round() -> None:
    figures = measure(*make_round())
    assert (figures.round, figures.experts) == (1, 3)
    assert figures.mean == pytest.approx(0.8222, abs=5e-5)
    assert figures.kendall_w == pytest.approx(0.9259, abs=5e-5)
    assert figures.p == pytest.approx(0.0396, abs=5e-5)
    assert (figures.quorum, figures.passed, figures.needs_round) == (True, True, False)
    assert [(one.criterion, one.count, one.mean) for one in figures.criteria][1] == (
        "completeness", 3, pytest.approx(11 / 3),
    )  # fmt: skip


def test_declined_mark_is_missing_not_nought() -> None:
    figures = measure(make_assessment("dina", (4, 2, 4, None)))
    assert figures.mean == pytest.approx((2 * 4 + 2 + 2 * 4) / (5 * 5))
    assert figures.kendall_w is None
    assert figures.criteria[3].count == 0
    assert figures.criteria[3].mean is None


def test_w_is_of_the_criteria_all_experts_marked() -> None:
    both = measure(make_assessment("dina", (5, 4, 3, None)), make_assessment("marat", (5, 4, 3, 0)))
    assert both.kendall_w == 1


def test_no_assessment() -> None:
    assert measure() == ReviewFigures()


def test_all_declined() -> None:
    figures = measure(*(make_assessment(name, (None,) * 4) for name in ("dina", "marat", "yerlan")))
    assert (figures.mean, figures.kendall_w, figures.alpha, figures.passed) == (None, None, None, False)


@pytest.mark.parametrize(("changed", "agree"), [((4, 4, 4, 4), True), ((3, 3, 3, 3), False)])
def test_undefined_agreement_counts_only_for_same_marks(changed: tuple[int, ...], agree: bool) -> None:
    figures = measure(*(make_assessment(n, (4,) * 4) for n in ("dina", "marat")), make_assessment("yerlan", changed))
    assert figures.kendall_w is None
    assert figures.needs_round is not agree


def test_pass_mark_is_reached_in_spite_of_floating_point() -> None:
    policy = ReviewPolicy(quorum=1, pass_mark=0.7)
    rubric = Rubric.model_validate(RUBRIC | {"scale": {"min": 0, "max": 10}})
    figures = measure_round([make_assessment("dina", (7, 7, 7, 7)).value], rubric, policy)
    assert figures.passed


@pytest.mark.parametrize(
    ("verdicts", "passed"),
    [
        (("recommend",) * 3, True),
        (("recommend", "recommend", "revise"), True),
        (("recommend", "revise", "reject"), False),
    ],
)
def test_most_experts_must_recommend(verdicts: tuple[str, ...], passed: bool) -> None:
    names = ("dina", "marat", "yerlan")
    given = [make_assessment(name, verdict=verdict) for name, verdict in zip(names, verdicts, strict=True)]
    assert measure(*given).passed is passed


def test_even_verdicts_do_not_recommend() -> None:
    policy = ReviewPolicy(quorum=2)
    two = [make_assessment("dina"), make_assessment("marat", verdict="revise")]
    assert not measure(*two, policy=policy).passed


def test_alpha_may_decide() -> None:
    given = [
        make_assessment("dina", (5, 4, 3, 2)),
        make_assessment("marat", (3, 2, 1, 0)),
        make_assessment("yerlan", (5, 4, 3, 2)),
    ]
    assert measure(*given).kendall_w == 1
    by_alpha = ReviewPolicy.model_validate({"agreement": {"coefficient": "alpha", "minimum": 0.6}})
    assert measure(*given, policy=by_alpha).needs_round


@given(st.lists(marks, min_size=1, max_size=6))
def test_figures_are_within_bounds(rows: list[list[int | None]]) -> None:
    figures = measure(*(make_assessment(f"expert-{number}", row) for number, row in enumerate(rows)))
    assert figures.mean is None or 0 <= figures.mean <= 1
    assert figures.kendall_w is None or 0 <= figures.kendall_w <= 1
    assert figures.p is None or 0 <= figures.p <= 1
    assert figures.alpha is None or figures.alpha <= 1
    assert not (figures.passed and figures.needs_round)

"""Kendall's W and its significance, against independent references."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from practice_bank.review.agreement import chi_square_survival, kendall_w, significance


@st.composite
def matrices(draw: st.DrawFn) -> list[list[float]]:
    experts, criteria = draw(st.integers(2, 6)), draw(st.integers(2, 6))
    row = st.lists(st.integers(0, 5).map(float), min_size=criteria, max_size=criteria)
    return draw(st.lists(row, min_size=experts, max_size=experts))


def reference_w(marks: list[list[float]]) -> float | None:
    """W from Friedman's chi-square, which scipy corrects for ties in its own way."""
    ranks = np.array([stats.rankdata(row) for row in marks])
    experts, criteria = ranks.shape
    ties = sum(count**3 - count for row in marks for count in np.unique(row, return_counts=True)[1])
    correction = 1 - ties / (experts * criteria * (criteria**2 - 1))
    if correction == 0:
        return None
    between = 12 / (experts * criteria * (criteria + 1)) * (ranks.sum(axis=0) ** 2).sum() - 3 * experts * (criteria + 1)
    return float(between / correction / (experts * (criteria - 1)))


@given(matrices())
def test_w_equals_reference(marks: list[list[float]]) -> None:
    w = kendall_w(marks)
    expected = reference_w(marks)
    assert (w is None) == (expected is None)
    if w is not None:
        assert 0 <= w <= 1
        assert w == pytest.approx(expected, abs=1e-9)


@given(matrices().filter(lambda marks: len(marks[0]) >= 3 and len(marks) >= 3))
def test_significance_equals_friedman(marks: list[list[float]]) -> None:
    w = kendall_w(marks)
    if w is None:
        return
    friedman = stats.friedmanchisquare(*zip(*marks, strict=True))
    assert significance(w, len(marks), len(marks[0])) == pytest.approx(friedman.pvalue, abs=1e-9)


@given(st.floats(0, 1000), st.integers(1, 60))
def test_survival_equals_scipy(value: float, freedom: int) -> None:
    assert chi_square_survival(value, freedom) == pytest.approx(stats.chi2.sf(value, freedom), rel=1e-9, abs=1e-12)


def test_example_bank() -> None:
    assert kendall_w([[5, 4, 4, 3], [5, 4, 4, 3], [5, 3, 4, 3]]) == pytest.approx(0.9259, abs=5e-5)


@pytest.mark.parametrize("marks", [[], [[5, 4, 3]], [[5], [4]], [[], []], [[4, 4, 4], [4, 4, 4]], [[4, 4], [2, 2]]])
def test_w_is_undefined(marks: list[list[float]]) -> None:
    assert kendall_w(marks) is None

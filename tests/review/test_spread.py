"""Median and spread, against numpy."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from practice_bank.review import Gap, Spread
from practice_bank.review.spread import QUARTILES_FROM, measure_spread
from practice_bank.review.sufficiency import find_gaps

marks = st.lists(st.integers(0, 20).map(lambda half: half / 2), min_size=1, max_size=12)


@given(marks)
def test_equals_numpy(given_marks: list[float]) -> None:
    found = measure_spread(given_marks)
    assert found.median == np.median(given_marks)
    assert (found.lowest, found.highest) == (min(given_marks), max(given_marks))
    if len(given_marks) < QUARTILES_FROM:
        assert found.quartiles is None
    else:
        assert found.quartiles == pytest.approx(tuple(np.quantile(given_marks, [0.25, 0.75])))


def test_of_nothing() -> None:
    assert measure_spread([]) == Spread(None, None, None, None)


@pytest.mark.parametrize(
    ("rows", "gaps"),
    [
        ([[1, 2, 3]] * 3, set()),
        ([[1, 2, 3]] * 2, {Gap.EXPERTS}),
        ([[1, 2]] * 3, {Gap.CRITERIA, Gap.PAIRS}),
        ([[1, 2, 3, None], [1, 2, None, 3], [1, 2, 3, 4]], {Gap.CRITERIA}),
        ([[1, None, 3], [None, 2, 3], [1, 2, None]], {Gap.CRITERIA}),
        ([[1, None, None], [None, 2, None], [None, None, 3]], {Gap.CRITERIA, Gap.PAIRS}),
    ],
)
def test_gaps(rows: list[list[float | None]], gaps: set[Gap]) -> None:
    assert find_gaps(rows) == gaps

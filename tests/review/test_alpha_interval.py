"""The interval of alpha: the same as the library gives when each draw is handed to it."""

import random
from collections.abc import Sequence

import krippendorff
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from practice_bank.review import alpha_interval
from practice_bank.review.alpha import ordinal_alpha
from practice_bank.review.alpha_interval import bootstrap_alpha

Marks = Sequence[Sequence[float | None]]


def reference_interval(marks: Marks) -> tuple[float, float]:
    """Alpha of each draw by the library, whole criteria drawn."""
    columns = [column for column in zip(*marks, strict=True) if sum(mark is not None for mark in column) > 1]
    source, found = random.Random(alpha_interval.SEED), []
    for _ in range(alpha_interval.DRAWS):
        drawn = [columns[index] for index in source.choices(range(len(columns)), k=len(columns))]
        data = [[np.nan if mark is None else mark for mark in row] for row in zip(*drawn, strict=True)]
        if len({mark for column in drawn for mark in column if mark is not None}) > 1:
            found.append(krippendorff.alpha(reliability_data=data, level_of_measurement="ordinal"))
    return tuple(np.quantile(found, [0.025, 0.975]))


@pytest.mark.parametrize("seed", range(5))
def test_equals_library(seed: int) -> None:
    source = random.Random(seed)
    marks = [[source.choice([0, 1, 2, 3, 4, None]) for _ in range(6)] for _ in range(3 + seed % 2)]
    found = bootstrap_alpha(marks)
    assert found
    low, high = reference_interval(marks)
    assert (found.low, found.high) == (pytest.approx(low, abs=1e-9), pytest.approx(high, abs=1e-9))


mark = st.integers(0, 4).map(float) | st.none()


@given(st.integers(2, 7).flatmap(lambda n: st.lists(st.lists(mark, min_size=n, max_size=n), min_size=1, max_size=5)))
@settings(deadline=None)
def test_is_ordered_repeatable_and_only_where_alpha_is(marks: Marks) -> None:
    found = bootstrap_alpha(marks)
    assert bootstrap_alpha(marks) == found
    if ordinal_alpha(marks) is None:
        assert found is None
    if found:
        assert -1 - 1e-9 <= found.low <= found.high <= 1 + 1e-9


def test_same_marks_leave_no_doubt() -> None:
    found = bootstrap_alpha([[1, 2, 3, 4, 0, 2]] * 3)
    assert found
    assert (found.low, found.high) == (pytest.approx(1), pytest.approx(1))


@pytest.mark.parametrize(
    "marks",
    [
        [],
        [[5, 4, 3]],
        [[3, 3], [3, 3]],
        [[1, None], [None, 2]],
        [[4, 4, 4, 4], [4, 4, 4, 3]],  # one criterion differs: a third of the draws miss it
    ],
)
def test_too_few_data(marks: Marks) -> None:
    assert bootstrap_alpha(marks) is None

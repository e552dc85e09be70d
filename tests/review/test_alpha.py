"""Krippendorff's alpha, against the library named after him."""

import subprocess
import sys

import krippendorff
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from practice_bank.review.alpha import find_comparable, measure_alphas, ordinal_alpha

Marks = list[list[float | None]]

MARKS = (st.integers(0, 5) | st.sampled_from([0.5, 2.5, 4.25, 100])).map(float)


@st.composite
def matrices(draw: st.DrawFn) -> Marks:
    experts, criteria = draw(st.integers(2, 7)), draw(st.integers(1, 8))
    row = st.lists(MARKS | st.none(), min_size=criteria, max_size=criteria)
    return draw(st.lists(row, min_size=experts, max_size=experts))


def reference_alpha(marks: Marks) -> float | None:
    comparable = [column for column in zip(*marks, strict=True) if sum(mark is not None for mark in column) > 1]
    if len({mark for column in comparable for mark in column if mark is not None}) < 2:
        return None
    data = [[np.nan if mark is None else mark for mark in row] for row in marks]
    return float(krippendorff.alpha(reliability_data=data, level_of_measurement="ordinal"))


@given(matrices())
def test_equals_library_where_it_is_defined(marks: Marks) -> None:
    alpha, expected = ordinal_alpha(marks), reference_alpha(marks)
    assert (alpha is None) == (expected is None)
    if alpha is not None:
        assert alpha <= 1
        assert alpha == pytest.approx(expected, rel=1e-12, abs=1e-12)


@given(matrices(), st.data())
def test_draws_equal_matrices_of_the_columns_drawn(marks: Marks, data: st.DataObject) -> None:
    """A draw that counts a criterion twice is a matrix in which it stands twice."""
    found = find_comparable(marks)
    if found.grades < 2:
        return
    sorts = range(len(found.sorts))
    draws = data.draw(st.lists(st.tuples(*(st.integers(0, 2) for _ in sorts)), min_size=1, max_size=4))
    for draw, alpha in zip(draws, measure_alphas(found, [*zip(*draws, strict=True)]), strict=True):
        columns = [column for column, times in zip(found.sorts, draw, strict=True) for _ in range(times)]
        assert alpha == ordinal_alpha(as_matrix(columns))


def as_matrix(columns: list[tuple[int, ...]]) -> Marks:
    """Write columns of different lengths as rows with gaps."""
    longest = max(map(len, columns), default=0)
    return [[column[row] if row < len(column) else None for column in columns] for row in range(longest)]


def test_experts_who_agree_on_all() -> None:
    assert ordinal_alpha([[1, 2, 5], [1, 2, 5], [1, None, 5]]) == 1.0


@pytest.mark.parametrize(
    "marks", [[], [[5, 4]], [[3, 3], [3, 3]], [[1, None], [None, 2]], [[None, None], [None, None]], [[1, 2], [1, None]]]
)
def test_is_undefined(marks: Marks) -> None:
    assert ordinal_alpha(marks) is None


def test_nothing_that_builds_needs_arrays() -> None:
    """What weighs 20 MiB in each process of a build is not loaded, and need not be there."""
    loaded = "import practice_bank.cli, practice_bank.rendering.cards, practice_bank.site_build"
    missed = "print({'krippendorff', 'numpy', 'scipy'} & {*sys.modules})"
    ran = subprocess.run([sys.executable, "-c", f"import sys; {loaded}; {missed}"], capture_output=True, check=True)
    assert ran.stdout.strip() == b"set()"

"""The exact significance of W, against all orders counted one by one, scipy, and published tables."""

from collections.abc import Sequence
from itertools import permutations, product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats

from practice_bank.review import chance
from practice_bank.review.agreement import kendall_w
from practice_bank.review.chance import find_chance

Marks = Sequence[Sequence[float]]


@st.composite
def matrices(draw: st.DrawFn, experts: tuple[int, int] = (2, 3), criteria: tuple[int, int] = (2, 4)) -> Marks:
    width = draw(st.integers(*criteria))
    row = st.lists(st.integers(0, 4).map(float), min_size=width, max_size=width)
    return draw(st.lists(row, min_size=experts[0], max_size=experts[1]))


def squares(ranks: np.ndarray) -> float:
    return float((ranks.sum(axis=0) ** 2).sum())


def counted_one_by_one(marks: Marks) -> float:
    rows = [stats.rankdata(row) for row in marks]
    observed = squares(np.array(rows))
    orders = [list(permutations(row)) for row in rows]
    found = [squares(np.array(order)) >= observed - 1e-9 for order in product(*orders)]
    return sum(found) / len(found)


@given(matrices(experts=(2, 3), criteria=(2, 3)))
@settings(deadline=None, max_examples=60)
def test_equals_all_orders(marks: Marks) -> None:
    found = find_chance(marks)
    assert (found is None) == (kendall_w(marks) is None)
    if found:
        assert found.is_exact
        assert found.p == pytest.approx(counted_one_by_one(marks), abs=1e-12)


@pytest.mark.parametrize("seed", range(12))
def test_equals_scipy(seed: int) -> None:
    """Scipy permutes within each expert and counts all orders."""
    source = np.random.default_rng(seed)
    shape = [(2, 4), (3, 3), (4, 3), (5, 3)][seed % 4]
    marks = source.integers(0, 4, size=shape)
    if kendall_w(marks.tolist()) is None:
        marks[0] = range(shape[1])
    ranks = np.array([stats.rankdata(row) for row in marks])
    reference = stats.permutation_test(
        tuple(ranks.T),
        lambda *columns, axis: (np.stack(columns).sum(axis=axis) ** 2).sum(axis=0),
        permutation_type="samples",
        alternative="greater",
        n_resamples=np.inf,
        axis=-1,
        vectorized=True,
    )
    assert find_chance(marks.tolist()).p == pytest.approx(reference.pvalue, abs=1e-12)  # type: ignore[union-attr]


def marks_with_square(experts: int, criteria: int, square: float) -> Marks:
    """Ranks without ties whose Friedman statistic is a given one."""
    orders = list(permutations(range(1, criteria + 1)))
    for rest in product(orders, repeat=experts - 1):
        marks = (orders[0], *rest)
        if round(experts * (criteria - 1) * (kendall_w(marks) or 0), 3) == square:
            return marks
    raise AssertionError(square)


@pytest.mark.parametrize(
    ("experts", "criteria", "square", "p"),
    [
        (3, 3, 6.0, 0.028),
        (3, 3, 4.667, 0.194),
        (4, 3, 8.0, 0.0046),
        (4, 3, 6.5, 0.042),
        (5, 3, 6.4, 0.039),
        (5, 3, 8.4, 0.0085),
        (2, 4, 6.0, 0.042),
        (3, 4, 7.4, 0.033),
        (3, 4, 9.0, 0.0017),
    ],
)
def test_friedmans_tables(experts: int, criteria: int, square: float, p: float) -> None:
    """Exact probabilities printed in Friedman (1937), again in Siegel (1956), table N."""
    found = find_chance(marks_with_square(experts, criteria, square))
    assert found
    assert found.p == pytest.approx(p, abs=5 * 10 ** -(len(str(p)) - 1))


def test_many_orders_are_drawn_and_drawn_alike() -> None:
    marks = [[float((3 * column + expert) % 11) for column in range(9)] for expert in range(6)]
    first, second = find_chance(marks), find_chance(marks)
    assert first == second
    assert first
    assert not first.is_exact
    assert first.draws == 10_000


def test_drawn_chance_is_near_the_exact_one(monkeypatch: pytest.MonkeyPatch) -> None:
    marks = [[5, 4, 4, 3, 1], [5, 3, 4, 3, 2], [2, 3, 4, 5, 1]]
    exact = find_chance(marks)
    monkeypatch.setattr(chance, "ENUMERATED_STEPS", 1)
    chance._count_orders.cache_clear()
    drawn = find_chance(marks)
    chance._count_orders.cache_clear()
    assert exact
    assert drawn
    assert exact.is_exact
    assert drawn.draws
    # Four standard errors of ten thousand draws.
    assert abs(drawn.p - exact.p) < 4 * (exact.p * (1 - exact.p) / drawn.draws) ** 0.5


@given(matrices(experts=(2, 4), criteria=(2, 5)), st.randoms())
@settings(deadline=None)
def test_neither_order_of_experts_nor_of_criteria_matters(marks: Marks, source: object) -> None:
    columns = list(zip(*marks, strict=True))
    source.shuffle(columns)  # type: ignore[attr-defined]
    shuffled = [list(row) for row in zip(*columns, strict=True)][::-1]
    assert find_chance(shuffled) == find_chance(marks)


@pytest.mark.parametrize("marks", [[], [[1, 2, 3]], [[1], [2]], [[], []], [[4, 4], [2, 2]]])
def test_undefined(marks: Marks) -> None:
    assert find_chance(marks) is None


def test_unanimous_experts() -> None:
    """Three of three in five criteria: one order in 120 squared."""
    found = find_chance([[1, 2, 3, 4, 5]] * 3)
    assert found
    assert found.p == pytest.approx(1 / 120**2)

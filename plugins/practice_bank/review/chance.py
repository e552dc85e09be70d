"""How often experts who rank at random agree as much: the exact significance of Kendall's W.

Under chance each expert's ranks, ties included, stand in any order, all orders alike. W grows with the sum of squares
of the rank totals, so the orders with at least the observed sum are counted: all of them where they are few enough,
else a fixed number drawn with a fixed seed. For three to five experts the chi-square approximation is off.
"""

import random
from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial, reduce
from itertools import accumulate, chain
from math import factorial, prod
from operator import add, mul

from .ranking import doubled_ranks

Ranks = tuple[int, ...]
"""Ranks of one expert, doubled so that tied ones are whole, sorted."""

ENUMERATED_STEPS = 300_000
"""Sums of ranks an expert may add before orders are drawn instead of counted."""
WIDEST = 2**62
"""Rank totals that there may be at most: where there could be more, few orders lead to the same ones."""
DRAWS = 10_000
SEED = 583
"""Order No. 583, where expert councils begin."""


@dataclass(frozen=True)
class Chance:
    """A significance and how it was found."""

    p: float
    draws: int | None = None
    """How many orders were drawn; None where all were counted."""

    @property
    def is_exact(self) -> bool:
        """Whether all orders were counted."""
        return self.draws is None


def find_chance(marks: Sequence[Sequence[float]]) -> Chance | None:
    """Find the chance of so much concordance; None where W is undefined.

    Args:
        marks: A row an expert, a column a criterion, without gaps.
    """
    rows = [doubled_ranks(row) for row in marks]
    if len(rows) < 2 or len(rows[0]) < 2 or all(len(set(row)) == 1 for row in rows):
        return None
    observed = sum(sum(column) ** 2 for column in zip(*rows, strict=True))
    patterns = tuple(sorted(tuple(sorted(row)) for row in rows))
    counted = _count_orders(patterns)
    if counted is None:
        return _draw(patterns, observed)
    sums, reached = counted
    return Chance(reached[bisect_left(sums, observed)] / reached[0])


@lru_cache(maxsize=1024)
def _count_orders(patterns: tuple[Ranks, ...]) -> tuple[Sequence[int], Sequence[int]] | None:
    """The sums of squares that orders give, sorted, and how many reach each; None where there are too many orders.

    The order of the columns does not matter, so totals are kept sorted; the first expert's order may stay as it is.
    """
    first, *others, last = sorted(patterns, key=order_count, reverse=True)
    if (2 * len(patterns) * len(first) + 1) ** len(first) > WIDEST:
        return None
    states = {first: 1}
    for pattern in others:
        if len(states) * order_count(pattern) > ENUMERATED_STEPS:
            return None
        states = _add_expert(states, pattern)
    if len(states) * order_count(last) > ENUMERATED_STEPS:
        return None
    counted = _count_squares(states, last)
    sums = sorted(counted)
    return sums, [*accumulate(map(counted.__getitem__, reversed(sums)))][::-1]


def _add_expert(states: Mapping[Ranks, int], pattern: Ranks) -> dict[Ranks, int]:
    orders = list(_distinct_orders(pattern))
    reached: Counter[Ranks] = Counter()
    for state, times in states.items():
        for order in orders:
            reached[tuple(sorted(map(add, state, order)))] += times
    return reached


def _count_squares(states: Mapping[Ranks, int], pattern: Ranks) -> dict[int, int]:
    """Sums of squares with the last expert's ranks; of a sum of two only their product depends on the order."""
    orders = list(_distinct_orders(pattern))
    sums: Counter[int] = Counter()
    for state, times in states.items():
        fixed = _square(state) + _square(pattern)
        for product, count in Counter(sum(map(mul, state, order)) for order in orders).items():
            sums[fixed + 2 * product] += times * count
    return sums


def _square(ranks: Ranks) -> int:
    return sum(map(mul, ranks, ranks))


def order_count(pattern: Ranks) -> int:
    """In how many orders ranks can stand; ties look alike."""
    return factorial(len(pattern)) // prod(factorial(times) for times in Counter(pattern).values())


def _distinct_orders(pattern: Ranks) -> Iterator[Ranks]:
    if not pattern:
        yield ()
    for place, rank in enumerate(pattern):
        if rank not in pattern[:place]:
            yield from ((rank, *rest) for rest in _distinct_orders(pattern[:place] + pattern[place + 1 :]))


@lru_cache(maxsize=1024)
def _draw(patterns: tuple[Ranks, ...], observed: int) -> Chance:
    """Draw orders; the observed one counts as drawn too, so that no chance is nought."""
    criteria = len(patterns[0])
    drawn = _drawn_places(len(patterns), criteria)
    ranks = (map(pattern.__getitem__, places) for pattern, places in zip(patterns, drawn, strict=True))
    totals = list(reduce(partial(map, add), ranks))
    squares = [map(mul, totals, totals)] * criteria
    reached = sum(square >= observed for square in map(sum, zip(*squares, strict=True)))
    return Chance((reached + 1) / (DRAWS + 1), DRAWS)


@lru_cache(maxsize=8)
def _drawn_places(experts: int, criteria: int) -> tuple[Sequence[int], ...]:
    """Of each expert the orders drawn, one after the other. `random` is the same on every machine and version."""
    source = random.Random(SEED)
    orders = (chain.from_iterable(_draw_order(source, criteria) for _ in range(DRAWS)) for _ in range(experts))
    return tuple(array("H", places) for places in orders)


def _draw_order(source: random.Random, criteria: int) -> list[int]:
    keys = [source.random() for _ in range(criteria)]
    return sorted(range(criteria), key=keys.__getitem__)

"""How often experts who rank at random agree as much: the exact significance of Kendall's W.

Under chance each expert's ranks, ties included, stand in any order, all orders alike. W grows with the sum of squares
of the rank totals, so the orders with at least the observed sum are counted: all of them where they are few enough,
else a fixed number drawn with a fixed seed. For three to five experts the chi-square approximation is off.
"""

import random
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import factorial, prod

import numpy as np
from numpy.typing import NDArray

from .ranking import doubled_ranks

Ranks = tuple[int, ...]
"""Ranks of one expert, doubled so that tied ones are whole, sorted."""

ENUMERATED_STEPS = 300_000
"""Sums of ranks an expert may add before orders are drawn instead of counted."""
KEYS = 2**62
"""Rank totals, written as one number, that a machine's whole numbers can tell apart."""
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
    reached = sum(times for total, times in counted if total >= observed)
    return Chance(reached / sum(times for _, times in counted))


@lru_cache(maxsize=1024)
def _count_orders(patterns: tuple[Ranks, ...]) -> tuple[tuple[int, int], ...] | None:
    """How many orders give which sum of squares; None where there are too many.

    The order of the columns does not matter, so totals are kept sorted; the first expert's order may stay as it is.
    """
    by_effort = sorted(patterns, key=order_count, reverse=True)
    states = {by_effort[0]: 1}
    too_wide = (2 * len(by_effort) * len(by_effort[0]) + 1) ** len(by_effort[0]) > KEYS
    for pattern in by_effort[1:]:
        if len(states) * order_count(pattern) > ENUMERATED_STEPS or too_wide:
            return None
        states = _add_expert(states, pattern)
    sums: Counter[int] = Counter()
    for totals, times in states.items():
        sums[sum(total**2 for total in totals)] += times
    return tuple(sorted(sums.items()))


def _add_expert(states: Mapping[Ranks, int], pattern: Ranks) -> dict[Ranks, int]:
    orders = np.array(list(_distinct_orders(pattern)), dtype=np.int64)
    sums = np.array(list(states), dtype=np.int64)[:, None, :] + orders[None, :, :]
    totals = np.sort(sums.reshape(-1, len(pattern)))
    # One number a row: rows sort and compare ten times faster so.
    keys = totals @ (int(totals.max()) + 1) ** np.arange(len(pattern), dtype=np.int64)
    _, first, groups = np.unique(keys, return_index=True, return_inverse=True)
    # Python's whole numbers: the counts of many experts pass 64 bits.
    times = np.zeros(len(first), dtype=object)
    np.add.at(times, groups, np.repeat(np.array(list(states.values()), dtype=object), len(orders)))
    return {tuple(row): count for row, count in zip(totals[first].tolist(), times.tolist(), strict=True)}


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
    places = _drawn_places(len(patterns), len(patterns[0]))
    totals = sum(np.array(pattern)[drawn] for pattern, drawn in zip(patterns, places, strict=True))
    reached = int(((totals**2).sum(axis=1) >= observed).sum())
    return Chance((reached + 1) / (DRAWS + 1), DRAWS)


@lru_cache(maxsize=8)
def _drawn_places(experts: int, criteria: int) -> NDArray[np.intp]:
    """Orders by expert and draw. `random` is the same on every machine and version, numpy's own is not."""
    source = random.Random(SEED)
    keys = np.array([source.random() for _ in range(experts * DRAWS * criteria)])
    return np.argsort(keys.reshape(experts, DRAWS, criteria), axis=2, kind="stable")

"""How far Krippendorff's alpha may be off: an interval from resampled criteria.

Criteria are drawn with replacement, as many as there are, and alpha is computed of each draw. The seed is fixed, so the
same marks give the same interval everywhere.
"""

import random
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from .agreement import GappyMarks
from .alpha import Comparable, find_comparable, measure_alphas
from .spread import quantile

Draw = tuple[int, ...]
"""How often each criterion, or each sort of them, was drawn."""

DRAWS = 2000
SEED = 583
LEVEL = 0.95
"""Share of the draws that the interval holds."""
DEFINED = 0.9
"""Share of the draws in which alpha must be defined for an interval to say anything."""
RECENT = 1024
"""Matrices whose interval is remembered."""


@dataclass(frozen=True)
class Interval:
    """Between which values a figure lies."""

    low: float
    high: float


def bootstrap_alpha(marks: GappyMarks) -> Interval | None:
    """Find the 95 % interval of ordinal alpha; None where there are too few data for one.

    Args:
        marks: A row an expert, a column a criterion; None where an expert declined.
    """
    return _bootstrap(find_comparable(marks))


@lru_cache(RECENT)
def _bootstrap(marked: Comparable) -> Interval | None:
    if len(marked.order) < 2 or marked.grades < 2:
        return None
    draws = _resamples(marked.order)
    alphas = zip(measure_alphas(marked, [*zip(*draws, strict=True)]), draws.values(), strict=True)
    values = sorted(alpha for alpha, times in alphas if alpha is not None for _ in range(times))
    if len(values) < DEFINED * DRAWS:
        return None
    tail = (1 - LEVEL) / 2
    return Interval(quantile(values, tail), quantile(values, 1 - tail))


@lru_cache(maxsize=16)
def _resamples(order: Sequence[int]) -> Counter[Draw]:
    """Which draws of sorts came, and how often: of five sorts some 120 do, fewer where criteria are alike."""
    sorts = [[place for place, own in enumerate(order) if own == sort] for sort in range(max(order) + 1)]
    counted: Counter[Draw] = Counter()
    for draw, times in _draws(len(order)).items():
        counted[tuple(sum([draw[place] for place in places]) for places in sorts)] += times
    return counted


@lru_cache(maxsize=8)
def _draws(criteria: int) -> Counter[Draw]:
    """How often each criterion stands in each draw, and how often that draw came.

    `random` is the same on every machine and version.
    """
    source = random.Random(SEED)
    drawn = (Counter(source.choices(range(criteria), k=criteria)) for _ in range(DRAWS))
    return Counter(tuple(map(count.__getitem__, range(criteria))) for count in drawn)

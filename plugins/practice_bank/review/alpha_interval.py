"""How far Krippendorff's alpha may be off: an interval from resampled criteria.

Criteria are drawn with replacement, as many as there are, and alpha is computed of each draw. The seed is fixed, so the
same marks give the same interval everywhere.
"""

import random
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from .agreement import GappyMarks
from .spread import quantile

Matrix = NDArray[np.float64]

DRAWS = 2000
SEED = 583
LEVEL = 0.95
"""Share of the draws that the interval holds."""
DEFINED = 0.9
"""Share of the draws in which alpha must be defined for an interval to say anything."""


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
    columns = [[mark for mark in column if mark is not None] for column in zip(*marks, strict=True)]
    comparable = [column for column in columns if len(column) > 1]
    values = sorted({mark for column in comparable for mark in column})
    if len(comparable) < 2 or len(values) < 2:
        return None
    pairs = np.array([_coincidences(column, values) for column in comparable])
    draws, times = _resamples(len(comparable))
    alphas = _alphas(np.tensordot(draws, pairs, axes=1), times)
    if len(alphas) < DEFINED * DRAWS:
        return None
    tail = (1 - LEVEL) / 2
    return Interval(quantile(alphas, tail), quantile(alphas, 1 - tail))


def _coincidences(column: Sequence[float], values: Sequence[float]) -> list[list[float]]:
    """How often two experts' marks of one criterion meet, each expert weighing the same."""
    count = Counter(column)
    return [[count[one] * (count[other] - (one == other)) / (len(column) - 1) for other in values] for one in values]


@lru_cache(maxsize=64)
def _resamples(criteria: int) -> tuple[Matrix, NDArray[np.intp]]:
    """How often each criterion stands in each draw that came, and how often that draw came: of five some 120 do.

    `random` is the same on every machine and version.
    """
    source = random.Random(SEED)
    drawn = (Counter(source.choices(range(criteria), k=criteria)) for _ in range(DRAWS))
    counted = Counter(tuple(count[criterion] for criterion in range(criteria)) for count in drawn)
    return np.array([*counted], dtype=np.float64), np.array([*counted.values()])


def _alphas(pairs: Matrix, times: NDArray[np.intp]) -> list[float]:
    """Alpha of each draw from its coincidences, sorted; without those that hold one mark only."""
    totals = pairs.sum(axis=2)
    # The distance of two marks is how many marks lie between them, half of their own included.
    places = totals.cumsum(axis=1) - totals / 2
    distances = (places[:, :, None] - places[:, None, :]) ** 2
    observed = (pairs * distances).sum(axis=(1, 2))
    expected = (totals[:, :, None] * totals[:, None, :] * distances).sum(axis=(1, 2)) / (totals.sum(axis=1) - 1)
    is_defined = expected > 0
    return sorted(np.repeat(1 - observed[is_defined] / expected[is_defined], times[is_defined]).tolist())

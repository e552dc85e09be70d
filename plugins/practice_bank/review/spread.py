"""Middle and spread of the marks one criterion got."""

from collections.abc import Sequence
from math import floor
from statistics import median
from typing import NamedTuple

QUARTILES_FROM = 5
"""Marks below which quartiles would only repeat the single marks."""


class Spread(NamedTuple):
    """Where marks lie; None where nobody gave one."""

    median: float | None = None
    lowest: float | None = None
    highest: float | None = None
    quartiles: tuple[float, float] | None = None
    """First and third, by linear interpolation; None for fewer than five marks."""


NO_SPREAD = Spread()
"""Of no marks."""


def measure_spread(marks: Sequence[float]) -> Spread:
    """Measure the marks that were given."""
    if not marks:
        return NO_SPREAD
    ordered = sorted(marks)
    quartiles = (quantile(ordered, 0.25), quantile(ordered, 0.75)) if len(ordered) >= QUARTILES_FROM else None
    return Spread(float(median(ordered)), ordered[0], ordered[-1], quartiles)


def quantile(ordered: Sequence[float], share: float) -> float:
    """Value below which a share of sorted values lies, interpolated between neighbours."""
    position = share * (len(ordered) - 1)
    below = floor(position)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (ordered[above] - ordered[below]) * (position - below)

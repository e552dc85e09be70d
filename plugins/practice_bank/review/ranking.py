"""Ranks of marks."""

from collections import Counter
from collections.abc import Sequence


def doubled_ranks(row: Sequence[float]) -> list[int]:
    """Ranks from 1, doubled so that they are whole: equal marks share the mean of their ranks."""
    count = Counter(row)
    below = {mark: sum(times for other, times in count.items() if other < mark) for mark in count}
    return [2 * below[mark] + count[mark] + 1 for mark in row]


def tie_correction(row: Sequence[float]) -> int:
    """What an expert's equal marks take from the largest possible spread of rank totals."""
    return sum(times**3 - times for times in Counter(row).values())

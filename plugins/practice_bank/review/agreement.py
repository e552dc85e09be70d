"""How far experts agree: Kendall's W with its significance, and Krippendorff's alpha.

A matrix has a row an expert and a column a criterion.
"""

import math
from collections import Counter
from collections.abc import Sequence

import krippendorff

Marks = Sequence[Sequence[float]]
"""Marks without gaps."""
GappyMarks = Sequence[Sequence[float | None]]
"""Marks; None where an expert declined."""


def kendall_w(marks: Marks) -> float | None:
    """Coefficient of concordance, corrected for ties; None where it is undefined.

    It needs two experts and two criteria at least, and one expert who does not give all criteria the same mark.
    """
    experts, criteria = len(marks), len(marks[0]) if marks else 0
    if experts < 2 or criteria < 2:
        return None
    totals = [sum(column) for column in zip(*map(_ranks, marks), strict=True)]
    middle = experts * (criteria + 1) / 2
    spread = sum((total - middle) ** 2 for total in totals)
    most = experts**2 * (criteria**3 - criteria) - experts * sum(map(_tie_correction, marks))
    return 12 * spread / most if most else None


def significance(w: float, experts: int, criteria: int) -> float:
    """Chance of so much agreement among experts who mark at random (chi-square approximation)."""
    freedom = criteria - 1
    return chi_square_survival(experts * freedom * w, freedom)


def ordinal_alpha(marks: GappyMarks) -> float | None:
    """Krippendorff's alpha for ordered marks; None where it is undefined.

    It needs a criterion that two experts marked, and two different marks among such criteria.
    """
    columns = [[mark for mark in column if mark is not None] for column in zip(*marks, strict=True)]
    comparable = {mark for column in columns if len(column) > 1 for mark in column}
    if len(comparable) < 2:
        return None
    data = [[math.nan if mark is None else mark for mark in row] for row in marks]
    return float(krippendorff.alpha(reliability_data=data, level_of_measurement="ordinal"))


def chi_square_survival(value: float, freedom: int) -> float:
    """Chance that a chi-square variable exceeds a value; exact for whole degrees of freedom."""
    half = value / 2
    if half <= 0:
        return 1.0
    powers = range(freedom // 2) if freedom % 2 == 0 else (i + 0.5 for i in range(freedom // 2))
    # Through logarithms: powers and factorials overflow long before their quotient does.
    body = sum(math.exp(power * math.log(half) - half - math.lgamma(power + 1)) for power in powers)
    return min(1.0, body + (math.erfc(math.sqrt(half)) if freedom % 2 else 0.0))


def _ranks(row: Sequence[float]) -> list[float]:
    """Ranks from 1; equal marks share the mean of their ranks."""
    count = Counter(row)
    below = {mark: sum(times for other, times in count.items() if other < mark) for mark in count}
    return [below[mark] + (count[mark] + 1) / 2 for mark in row]


def _tie_correction(row: Sequence[float]) -> int:
    return sum(times**3 - times for times in Counter(row).values())

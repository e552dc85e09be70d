"""How far experts agree on the order of criteria: Kendall's W with its significance.

A matrix has a row an expert and a column a criterion.
"""

import math
from collections.abc import Sequence

from .ranking import doubled_ranks, tie_correction

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
    totals = [sum(column) / 2 for column in zip(*map(doubled_ranks, marks), strict=True)]
    middle = experts * (criteria + 1) / 2
    spread = sum((total - middle) ** 2 for total in totals)
    most = experts**2 * (criteria**3 - criteria) - experts * sum(map(tie_correction, marks))
    return 12 * spread / most if most else None


def significance(w: float, experts: int, criteria: int) -> float:
    """Chance of so much agreement among experts who mark at random (chi-square approximation)."""
    return chi_square_survival(chi_square(w, experts, criteria), criteria - 1)


def chi_square(w: float, experts: int, criteria: int) -> float:
    """Friedman's statistic of the same marks; its degrees of freedom are one fewer than the criteria."""
    return experts * (criteria - 1) * w


def chi_square_survival(value: float, freedom: int) -> float:
    """Chance that a chi-square variable exceeds a value; exact for whole degrees of freedom."""
    half = value / 2
    if half <= 0:
        return 1.0
    powers = range(freedom // 2) if freedom % 2 == 0 else (i + 0.5 for i in range(freedom // 2))
    # Through logarithms: powers and factorials overflow long before their quotient does.
    body = sum(math.exp(power * math.log(half) - half - math.lgamma(power + 1)) for power in powers)
    return min(1.0, body + (math.erfc(math.sqrt(half)) if freedom % 2 else 0.0))

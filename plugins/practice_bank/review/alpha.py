"""Krippendorff's alpha for ordered marks, in whole numbers up to the one division at its end.

Alpha is 1 − observed / expected: how far two marks of one criterion lie apart, against how far any two marks do. Two
marks are as far apart as there are marks between them, half of their own included, squared (the ordinal metric). Many
draws of criteria are measured at once: each step goes over all of them in C.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache, reduce
from math import lcm
from operator import add, mul

from .agreement import GappyMarks

Column = tuple[int, ...]
"""The marks of one criterion, sorted, each as its number among the different marks that there are."""
Row = Sequence[int]
"""A number for each draw."""
RECENT = 1024
"""Matrices whose alpha is remembered: the figures of a round are asked for several times."""


@dataclass(frozen=True)
class Comparable:
    """The criteria that two experts marked at least; who gave a mark does not matter to alpha."""

    sorts: tuple[Column, ...]
    """Different columns: experts often mark two criteria alike."""
    order: tuple[int, ...]
    """Of each criterion the place of its column among these."""
    grades: int
    """How many different marks there are."""


def ordinal_alpha(marks: GappyMarks) -> float | None:
    """Krippendorff's alpha for ordered marks; None where it is undefined.

    It needs a criterion that two experts marked, and two different marks among such criteria.

    Args:
        marks: A row an expert, a column a criterion; None where an expert declined.
    """
    return _measure(find_comparable(marks))


@lru_cache(RECENT)
def _measure(marked: Comparable) -> float | None:
    if marked.grades < 2:
        return None
    return measure_alphas(marked, [[marked.order.count(sort)] for sort in range(len(marked.sorts))])[0]


def find_comparable(marks: GappyMarks) -> Comparable:
    """Find what alpha is made of."""
    given = ([mark for mark in column if mark is not None] for column in zip(*marks, strict=True))
    columns = [column for column in given if len(column) > 1]
    grades = {mark: grade for grade, mark in enumerate(sorted({mark for column in columns for mark in column}))}
    graded = [tuple(sorted(grades[mark] for mark in column)) for column in columns]
    sorts = tuple(dict.fromkeys(graded))
    return Comparable(sorts, tuple(map(sorts.index, graded)), len(grades))


def measure_alphas(marked: Comparable, times: Sequence[Row]) -> list[float | None]:
    """Measure alpha of draws of criteria; None where all marks of a draw are the same.

    Args:
        marked: Sorts of columns, of two grades at least.
        times: Of each sort how often it stands in each draw.
    """
    counts = _count_grades(marked, times)
    places = list(_find_places(counts))
    squares = [_multiply(place, place) for place in places]
    totals, squared = _add(counts), _add(list(map(_multiply, counts, squares)))
    # Sums of squared differences, from sums and sums of squares; all places add up to the square of their number.
    expected = [total * (square - total**3) for total, square in zip(totals, squared, strict=True)]
    # Where experts declined, a pair of marks weighs more, so that each mark weighs the same.
    whole = lcm(*(len(column) - 1 for column in marked.sorts))
    observed = _add([_spread(*drawn, places, squares, whole) for drawn in zip(marked.sorts, times, strict=True)])
    figures = zip(totals, observed, expected, strict=True)
    return [1 - (total - 1) * apart / (whole * chance) if chance else None for total, apart, chance in figures]


def _count_grades(marked: Comparable, times: Sequence[Row]) -> list[Row]:
    """How many marks of each grade there are in each draw."""
    marks = [(grade, often) for column, often in zip(marked.sorts, times, strict=True) for grade in column]
    return [_add([often for own, often in marks if own == grade]) for grade in range(marked.grades)]


def _find_places(counts: Sequence[Row]) -> Iterator[Row]:
    """Where each grade's marks stand among all of a draw, sorted: their mean rank, doubled so that it is whole."""
    below: Row = [0] * len(counts[0])
    for count in counts:
        reached = _add([below, count])
        yield _add([below, reached])
        below = reached


def _spread(column: Column, times: Row, places: Sequence[Row], squares: Sequence[Row], whole: int) -> Row:
    """How far the marks of one sort of column lie apart in each draw; `whole` is what an expert's mark weighs."""
    size, weight = len(column), whole // (len(column) - 1)
    sums, squared = _add([places[grade] for grade in column]), _add([squares[grade] for grade in column])
    figures = zip(times, sums, squared, strict=True)
    return [weight * often * (size * square - own * own) for often, own, square in figures]


def _add(rows: Sequence[Row]) -> Row:
    return reduce(lambda sums, row: list(map(add, sums, row)), rows)


def _multiply(one: Row, other: Row) -> Row:
    return list(map(mul, one, other))

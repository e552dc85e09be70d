"""Where data are too few, so that a figure would mislead."""

from collections.abc import Iterator
from enum import StrEnum

from .agreement import GappyMarks

FEW_EXPERTS = 3
"""Of two experts W cannot fall to where it means disagreement: strangers reach 0.5."""
FEW_CRITERIA = 3
"""Of two criteria there are only two orders: experts often agree by chance."""


class Gap(StrEnum):
    """Why a figure would mislead."""

    EXPERTS = "experts"
    """Fewer than three experts."""
    CRITERIA = "criteria"
    """Fewer than three criteria that all experts marked: nothing can be said about their order."""
    PAIRS = "pairs"
    """Fewer than three criteria that two experts marked: alpha rests on single marks."""


CONCORDANCE_GAPS = frozenset({Gap.EXPERTS, Gap.CRITERIA})
"""What spoils W and its significance."""
RELIABILITY_GAPS = frozenset({Gap.EXPERTS, Gap.PAIRS})
"""What spoils alpha."""


def find_gaps(marks: GappyMarks) -> frozenset[Gap]:
    """Find what the marks are too few for; a row an expert, a column a criterion."""
    return frozenset(_find_gaps(marks))


def _find_gaps(marks: GappyMarks) -> Iterator[Gap]:
    given = [sum(mark is not None for mark in column) for column in zip(*marks, strict=True)]
    if len(marks) < FEW_EXPERTS:
        yield Gap.EXPERTS
    if sum(count == len(marks) for count in given) < FEW_CRITERIA:
        yield Gap.CRITERIA
    if sum(count > 1 for count in given) < FEW_CRITERIA:
        yield Gap.PAIRS


def common_marks(marks: GappyMarks) -> list[list[float]]:
    """The columns that every expert marked."""
    columns = [column for column in zip(*marks, strict=True) if None not in column]
    return [[mark for mark in row if mark is not None] for row in zip(*columns, strict=True)]

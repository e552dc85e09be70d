"""For which subjects and grades there are works."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ...records import Bank
from ..catalogue import Entry

SUBJECTS = "subjects"
GRADES = tuple(range(12))
"""Of the Kazakhstan school; 0 is the pre-school class."""


@dataclass(frozen=True)
class CoverageRow:
    """Works of one subject."""

    subject: str
    """Term of the vocabulary; empty for works without a subject."""
    works: int
    by_grade: Mapping[int, int]
    """A work of several grades stands in each."""
    ungraded: int
    """Works that name no grade."""


@dataclass(frozen=True)
class Coverage:
    """Works by subject and grade; a work of several subjects stands in each."""

    rows: tuple[CoverageRow, ...]
    """Subjects that have works, in the vocabulary's order; works without a subject last."""
    uncovered: tuple[str, ...]
    """Subjects without a work, their narrower ones included."""
    most: int
    """The largest number in a cell."""


def count_coverage(bank: Bank, entries: Iterable[Entry]) -> Coverage:
    """Count works by subject and grade; a wider subject holds its narrower ones' works."""
    by_subject: dict[str, list[tuple[int, ...]]] = {}
    vocabulary = bank.vocabularies.get(SUBJECTS)
    for entry in entries:
        front = entry.record.front
        wider = [term for own in front.subjects for term in (vocabulary.ancestors(own) if vocabulary else ())]
        for subject in dict.fromkeys(wider or [""]):
            by_subject.setdefault(subject, []).append(tuple(dict.fromkeys(front.grades)))
    known = list(vocabulary.by_id) if vocabulary else []
    rows = tuple(_row(subject, by_subject[subject]) for subject in [*known, ""] if subject in by_subject)
    cells = (count for row in rows for count in (*row.by_grade.values(), row.ungraded))
    return Coverage(rows, tuple(term for term in known if term not in by_subject), max(cells, default=0))


def _row(subject: str, works: list[tuple[int, ...]]) -> CoverageRow:
    count = Counter(grade for grades in works for grade in grades)
    by_grade = {grade: count[grade] for grade in GRADES}
    return CoverageRow(subject, len(works), by_grade, sum(not grades for grades in works))

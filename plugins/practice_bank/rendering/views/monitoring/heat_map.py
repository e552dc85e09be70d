"""Works by subject and grade as a table whose cells grow darker with their number."""

from collections.abc import Iterator
from dataclasses import dataclass

from ....catalogue import GRADES, Coverage, CoverageRow
from ..link import Link
from ..reader import Reader

SHADES = 4
"""Shades of a cell that has works; 0 is the shade of an empty one."""


@dataclass(frozen=True)
class HeatCell:
    """One number of works."""

    count: int
    shade: int
    """0 for none, up to 4 for the most."""


@dataclass(frozen=True)
class HeatRow:
    """A subject."""

    label: Link
    depth: int
    """0 for a widest subject, 1 for one it holds, and so on."""
    total: int
    cells: tuple[HeatCell, ...]
    """By grade, then works without grades."""


@dataclass(frozen=True)
class HeatMap:
    """All subjects that have works."""

    grades: tuple[Link, ...]
    """Their numbers; the note says the grade in words."""
    rows: tuple[HeatRow, ...]
    uncovered: tuple[Link, ...]
    """Subjects without a work."""


def build_heat_map(coverage: Coverage, reader: Reader) -> HeatMap:
    """Build the table of a coverage."""
    return HeatMap(
        grades=tuple(Link(str(grade), note=grade_label(grade, reader)) for grade in GRADES),
        rows=tuple(_row(row, coverage.most, reader) for row in coverage.rows),
        uncovered=reader.terms("subjects", coverage.uncovered),
    )


def subject_link(subject: str, reader: Reader) -> Link:
    """Name a subject, or say that there is none."""
    return reader.term("subjects", subject) if subject else Link(reader.words["monitoring.no_subject"])


def grade_label(grade: int, reader: Reader) -> str:
    """Name a grade."""
    return reader.words.say("monitoring.grade_short", n=grade) if grade else reader.words["record.grade_zero"]


def _row(row: CoverageRow, most: int, reader: Reader) -> HeatRow:
    vocabulary = reader.catalogue.bank.vocabularies.get("subjects")
    depth = sum(1 for _ in vocabulary.ancestors(row.subject)) - 1 if vocabulary and row.subject else 0
    return HeatRow(subject_link(row.subject, reader), depth, row.works, tuple(_cells(row, most)))


def _cells(row: CoverageRow, most: int) -> Iterator[HeatCell]:
    for count in (*row.by_grade.values(), row.ungraded):
        yield HeatCell(count, -(-count * SHADES // most) if most else 0)

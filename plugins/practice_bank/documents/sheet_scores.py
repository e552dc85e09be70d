"""Marks and comments of a filled sheet."""

from dataclasses import dataclass

from ..diagnostics import Diagnostic, Place, Severity, diagnose
from ..i18n import LANGUAGES, LocalizedText, format_number
from ..records import Criterion, Rubric, Scale
from ..review.wording import worded
from ..validation.words import shortened
from .sheet_answers import Mark, read_mark
from .sheet_choices import is_listed, list_marks
from .sheet_form import Form
from .sheet_rows import Answers, SheetRow, answer

COLUMNS = 3


@dataclass(frozen=True)
class Scores:
    """What an expert gave by criterion."""

    marks: Answers
    comments: dict[str, str]
    problems: tuple[Diagnostic, ...]


def read_scores(form: Form, rubric: Rubric, place: Place) -> Scores:
    """Read the marks and comments of a rubric's criteria."""
    marks: dict[str, str | None] = {}
    comments: dict[str, str] = {}
    problems: list[Diagnostic] = []
    for criterion in rubric.criteria:
        row = _row(criterion)
        found = row.find(form, place)
        if isinstance(found, Diagnostic):
            problems.append(found)
            continue
        mark, comment = read_mark(answer(found.cells[1]), rubric.scale), answer(found.cells[2])
        marks[criterion.id] = None if mark.is_empty or mark.is_declined else mark.written
        comments |= {criterion.id: comment} if comment else {}
        problems += check_mark(mark, comment, row, rubric.scale, place)
    return Scores(marks, comments, tuple(problems))


def check_mark(mark: Mark, comment: str, row: SheetRow, scale: Scale, place: Place) -> list[Diagnostic]:
    """Check one mark; a list of one finding, or none."""
    where = row.where_cell("sheet.mark")
    if mark.is_empty or mark.is_declined:
        return _check_lack(mark, comment, row, place)
    quoted = shortened(mark.written)
    if not mark.is_number:
        return [diagnose("PB674", place, row.path, where=where, written=quoted, marks=scale_words(scale))]
    if not mark.is_on_scale:
        return [diagnose("PB675", place, row.path, where=where, written=quoted, marks=scale_words(scale))]
    return []


def scale_words(scale: Scale) -> LocalizedText:
    """Say which marks there are."""
    if not is_listed(scale):
        return worded("sheet.marks_stepped", min=scale.min, max=scale.max, step=scale.step)
    marks = list(list_marks(scale))
    return {language: "; ".join(format_number(mark, language) for mark in marks) for language in LANGUAGES}


def _check_lack(mark: Mark, comment: str, row: SheetRow, place: Place) -> list[Diagnostic]:
    where = row.where_cell("sheet.mark")
    if not comment:
        what = worded("sheet.mark_empty" if mark.is_empty else "sheet.mark_declined")
        return [diagnose("PB676", place, row.path, where=where, what=what)]
    if mark.is_empty:
        return [diagnose("PB679", place, row.path, Severity.WARNING, where=where, what=worded("sheet.care_empty"))]
    return []


def _row(criterion: Criterion) -> SheetRow:
    tags = (f"score:{criterion.id}", f"comment:{criterion.id}")
    return SheetRow("sheet.scores", criterion.labels, tags, ("scores", criterion.id), COLUMNS)

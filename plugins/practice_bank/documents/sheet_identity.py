"""What a filled sheet says it is: which work, round, expert, rubric and version of the text."""

from collections.abc import Mapping

from ..diagnostics import Diagnostic, Place, diagnose
from ..review.wording import worded
from .sheet_code import IDENTITY, make_code
from .sheet_form import Form
from .sheet_rows import SheetRow, all_words

CODE = "code"


def read_identity(form: Form, place: Place) -> tuple[Mapping[str, str], list[Diagnostic]]:
    """Read what a sheet is known by; nothing where the document is no sheet."""
    rows = {key: _row(key) for key in (*IDENTITY, CODE)}
    found = {key: form.find(row.tags, all_words(row.labels), row.cells) for key, row in rows.items()}
    if not any(found.values()):
        return {}, [diagnose("PB671", place)]
    values = {key: _joined(same[0].cells[1]) if len(same) == 1 else "" for key, same in found.items()}
    lost = [key for key, value in values.items() if not value]
    problems = [
        diagnose("PB672", place, (key,), where=rows[key].where, what=worded("sheet.identity_lost")) for key in lost
    ]
    if not lost and values[CODE].casefold() != make_code(values):
        where, what = worded("sheet.identity"), worded("sheet.identity_changed")
        problems.append(diagnose("PB672", place, ("content",), where=where, what=what))
    return {key: values[key] for key in IDENTITY}, problems


def _row(key: str) -> SheetRow:
    return SheetRow("sheet.identity", worded(f"sheet.identity_{key}"), (f"identity:{key}",), (key,))


def _joined(value: str) -> str:
    """A value that programs may have broken over lines."""
    return "".join(value.split())

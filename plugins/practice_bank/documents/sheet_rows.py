"""The rows an expert answers in: where they stand in a filled sheet, in words, and their answers."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from ..diagnostics import Diagnostic, FieldPath, Place, diagnose
from ..i18n import LANGUAGES, LocalizedText, localize, messages
from ..review.wording import worded
from .sheet_form import Form, FormRow

HINTS = ("sheet.hint_choose", "sheet.hint_mark", "sheet.hint_write", "sheet.hint_date")
WORD_HINTS = (
    "Click or tap here to enter text.",
    "Click or tap to enter a date.",
    "Choose an item.",
    "Место для ввода текста.",
    "Место для ввода даты.",
    "Выберите элемент.",
)
"""What Word itself writes into a control that was emptied."""


@dataclass(frozen=True)
class SheetRow:
    """A row of a sheet that is to be read."""

    table: str
    """Key of the table's name: `sheet.scores`."""
    labels: LocalizedText
    tags: tuple[str, ...]
    path: FieldPath
    """Of the field it fills."""
    cells: int = 2

    @property
    def where(self) -> LocalizedText:
        """Where it stands, in words."""
        return worded("sheet.where_row", table=worded(self.table), row=self.labels)

    def where_cell(self, column: str) -> LocalizedText:
        """Where one of its cells stands, in words; the column by the key of its name."""
        return worded("sheet.where_cell", table=worded(self.table), row=self.labels, column=worded(column))

    def find(self, form: Form, place: Place) -> FormRow | Diagnostic:
        """Find it in a form; a finding where it is lost, or stands there twice with different answers."""
        found = form.find(self.tags, all_words(self.labels), self.cells)
        if len(found) == 1:
            return found[0]
        what = worded("sheet.row_doubled" if found else "sheet.row_deleted")
        return diagnose("PB673", place, self.path, where=self.where, what=what)


def answer(cell: str) -> str:
    """What an expert wrote in a cell, without the hint that stood there."""
    for hint in sorted(_hints(), key=len, reverse=True):
        cell = cell.removeprefix(hint).removesuffix(hint).strip()
    return cell


def all_words(labels: LocalizedText) -> Collection[str]:
    """All that a reader of some language may see a label as."""
    return {*labels.values(), *(localize(labels, language) for language in LANGUAGES)}


def _hints() -> frozenset[str]:
    ours = (messages(language)[key] for language in LANGUAGES for key in HINTS)
    return frozenset((*ours, *WORD_HINTS))


Answers = Mapping[str, str | None]
"""Answers by field, as text; None where there is none."""

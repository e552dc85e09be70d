"""Hands that fill in a sheet, as people do in an editor."""

from collections.abc import Callable, Mapping
from io import BytesIO
from pathlib import Path

from docx import Document
from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.table import _Cell, _Row

from practice_bank.documents import write_sheet_docx
from practice_bank.records import Bank
from practice_bank.review import Sheet

ANSWERS = {
    "Актуальность": ("5", ""),
    "Полнота": ("4", "Нужен список материалов."),
    "Воспроизводимость": ("4", ""),
    "Результативность": ("воздержусь", "С восьмыми классами не работала."),
}
CONCLUSION = {
    "Рекомендация": "рекомендую",
    "Общее мнение о работе": "Ситуация реальна.\nВариантов достаточно.",
    "Конфликт интересов": "Конфликта интересов нет",
    "Дата заполнения": "04.02.2026",
}


class Form:
    """A sheet open in an editor."""

    def __init__(self, document: WordDocument) -> None:
        self.document = document

    def row(self, label: str, number: int = -1) -> _Row:
        rows = [row for table in self.document.tables for row in table.rows]
        return [row for row in rows if row.cells[0].paragraphs[0].text == label][number]

    def choose(self, label: str, column: int, text: str) -> None:
        """Answer in a control, as Word does: the hint goes, the control stays."""
        (control,) = self.row(label).cells[column]._tc.iter(qn("w:sdt"))
        settings = control.find(qn("w:sdtPr"))
        for hint in settings.findall(qn("w:showingPlcHdr")):
            settings.remove(hint)
        content = control.find(qn("w:sdtContent"))
        run, *_ = content
        for old in list(run):
            run.remove(old)
        for number, line in enumerate(text.split("\n")):
            if number:
                run.append(run.makeelement(qn("w:br")))
            written = run.makeelement(qn("w:t"))
            written.text = line
            run.append(written)

    def type_over(self, label: str, column: int, text: str) -> None:
        """Answer in a plain cell: the control is gone."""
        cell: _Cell = self.row(label).cells[column]
        for control in list(cell._tc.iter(qn("w:sdt"))):
            control.getparent().remove(control)
        cell.text = text

    def delete(self, label: str) -> None:
        row = self.row(label)._tr
        row.getparent().remove(row)

    def fill(
        self,
        write: Callable[["Form", str, int, str], None],
        scores: Mapping[str, tuple[str, str]] = ANSWERS,
        conclusion: Mapping[str, str] = CONCLUSION,
    ) -> None:
        for label, (mark, comment) in scores.items():
            for column, text in ((1, mark), (2, comment)):
                if text:
                    write(self, label, column, text)
        for label, text in conclusion.items():
            write(self, label, 1, text)

    def save(self, target: Path) -> Path:
        self.document.save(str(target))
        return target


def open_form(sheet: Sheet, bank: Bank, language: str = "ru") -> Form:
    return Form(Document(BytesIO(write_sheet_docx(sheet, bank, language))))

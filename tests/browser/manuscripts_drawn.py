"""Word files of teachers, drawn for the page on which they are dropped."""

import io
from collections.abc import Sequence

from docx import Document
from docx.shared import Inches

Part = tuple[str, str]
"""What it is, `heading`, `bold`, `text`, `list`, `table`, `picture`, and its words; a table's cells by `|`, rows by `;`."""

FAKE_HEADINGS: Sequence[Part] = (
    ("bold", "Семейное чтение вслух"),
    ("text", "Автор: Асем Бекова, школа № 101"),
    ("bold", "1. Эмпатия:"),
    ("text", "Мы спросили сорок семей <b>как дети читают</b> дома."),
    ("bold", "ФОКУСИРОВКА"),
    ("text", "Дети читают дома меньше десяти минут в день."),
    ("table", "Класс|Минут;5|8;6|11"),
    ("bold", "Идеялар генерациясы"),
    ("list", "Вечер чтения"),
    ("list", "Дневник читателя"),
    ("bold", "Прототипирование"),
    ("text", "Первый дневник на неделю."),
    ("picture", ""),
    ("bold", "Тестирование"),
    ("text", "За три месяца время чтения выросло вдвое."),
    ("heading", "Литература"),
    ("text", "Методика семейного чтения, 2020."),
)


def draw_manuscript(parts: Sequence[Part], picture: bytes = b"") -> bytes:
    """Draw a Word file."""
    document = Document()
    for kind, words in parts:
        if kind == "heading":
            document.add_heading(words, 2)
        elif kind == "bold":
            document.add_paragraph().add_run(words).bold = True
        elif kind == "list":
            document.add_paragraph(words, style="List Bullet")
        elif kind == "table":
            rows = [row.split("|") for row in words.split(";")]
            table = document.add_table(len(rows), len(rows[0]))
            for line, cells in zip(table.rows, rows, strict=True):
                for cell, text in zip(line.cells, cells, strict=True):
                    cell.text = text
        elif kind == "picture":
            document.add_picture(io.BytesIO(picture), Inches(1))
        else:
            document.add_paragraph(words)
    made = io.BytesIO()
    document.save(made)
    return made.getvalue()

"""The page of a Word document for experts: paper, letters, tables."""

from collections.abc import Sequence

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Length, Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.table import Table, _Cell, _Row
from docx.text.run import Run

from .sheet_controls import HINT_STYLE

FONT = "Arial"
"""Comes with every Word and has all Kazakh letters."""
LOCALES = {"kk": "kk-KZ", "ru": "ru-RU", "en": "en-GB"}
INK = RGBColor(0x0B, 0x3C, 0x47)
PALE = RGBColor(0x59, 0x59, 0x59)
SIZES = {"Title": 16, "Subtitle": 11, "Heading 1": 12, "List Number": 10, "List Bullet": 9.5}
MEANING = "Meaning"
"""Style of what a mark means, and of what there is to choose."""
REMARK = "Remark"
"""Style of what is said in passing."""


def prepare_page(document: Document, language: str) -> None:
    """Prepare paper and styles."""
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(18)
    section.top_margin = section.bottom_margin = Mm(16)
    _dress(document.styles["Normal"], 10, after=2)
    for name, size in SIZES.items():
        _dress(document.styles[name], size, after=3)
    document.styles["Heading 1"].paragraph_format.space_before = Pt(12)
    _add_styles(document)
    for spoken in document.styles.element.iter(qn("w:lang")):
        spoken.set(qn("w:val"), LOCALES.get(language, language))


def add_table(document: Document, rows: int, widths: Sequence[int], caption: str, *, has_head: bool = False) -> Table:
    """Add a table of columns so many millimetres wide; a screen reader says its caption."""
    table: Table = document.add_table(rows, len(widths), "Table Grid")
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Mm(width)
    for row in table.rows:
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = Mm(width)
    table._tbl.tblPr.find(qn("w:tblLook")).addprevious(_padding())
    name = OxmlElement("w:tblCaption")
    name.set(qn("w:val"), caption)
    table._tbl.tblPr.append(name)
    for row in table.rows:
        keep_whole(row)
    if has_head:
        table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    return table


def add_row(table: Table) -> _Row:
    """Add a row that no page ends within."""
    row: _Row = table.add_row()  # type: ignore[no-untyped-call] # python-docx says what it gives in words only
    keep_whole(row)
    return row


def keep_whole(row: _Row) -> None:
    """Let no page end within a row."""
    row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))


def keep_together(table: Table) -> None:
    """Let no page end within a table."""
    for row in table.rows[:-1]:
        for paragraph in row.cells[0].paragraphs:
            paragraph.paragraph_format.keep_with_next = True


def _padding() -> BaseOxmlElement:
    padding = OxmlElement("w:tblCellMar")
    for side, width in (("top", 40), ("left", 100), ("bottom", 40), ("right", 100)):
        edge = OxmlElement(f"w:{side}")
        edge.set(qn("w:w"), str(width))
        edge.set(qn("w:type"), "dxa")
        padding.append(edge)
    return padding


def shade(cell: _Cell, colour: str) -> None:
    """Colour a cell's ground."""
    ground = OxmlElement("w:shd")
    ground.set(qn("w:val"), "clear")
    ground.set(qn("w:fill"), colour)
    cell._tc.get_or_add_tcPr().append(ground)


def mark_language(run: Run, language: str) -> None:
    """Say of what language a text is, so that it is spelt and read aloud rightly."""
    spoken = OxmlElement("w:lang")
    spoken.set(qn("w:val"), LOCALES.get(language, language))
    run._r.get_or_add_rPr().append(spoken)


def _add_styles(document: Document) -> None:
    for name in (MEANING, REMARK):
        style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = document.styles["Normal"]
        _dress(style, 9, after=1)
    style.font.color.rgb = PALE
    hint = document.styles.add_style(HINT_STYLE, WD_STYLE_TYPE.CHARACTER)
    hint.font.color.rgb = PALE


def _dress(style: ParagraphStyle, size: float, after: float) -> None:
    style.font.name, style.font.size, style.font.italic = FONT, Pt(size), False
    style.font.color.rgb = INK if style.name in ("Title", "Heading 1") else RGBColor(0, 0, 0)
    style.paragraph_format.space_after = Length(Pt(after))
    style.paragraph_format.space_before = Pt(0)
    letters = style.element.get_or_add_rPr().get_or_add_rFonts()
    for name in [name for name in letters.attrib if name.endswith("Theme")]:
        del letters.attrib[name]
    for alphabet in ("w:cs", "w:eastAsia"):
        letters.set(qn(alphabet), FONT)

"""A template as a Word document: in one language, or in two side by side."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from docx import Document
from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.styles.style import ParagraphStyle
from docx.table import Table

from .docx_bytes import save_docx
from .sheet_page import LOCALES, keep_whole, prepare_page
from .template_side import Side

SHAPES: Mapping[str, tuple[str, ...]] = {"kk": ("kk",), "ru": ("ru",), "both": ("kk", "ru")}
"""Languages of a paper by its shape."""
WIDTH = 174
"""Millimetres between the margins."""

Block = Callable[[Side], None]


class TemplatePage:
    """The page of a template, while it is written."""

    def __init__(self, shape: str) -> None:
        languages = SHAPES[shape]
        self.document: WordDocument = Document()
        prepare_page(self.document, languages[0])
        is_alone = len(languages) == 1
        self._dress_title(14 if is_alone else 12)
        self.sides = [
            Side(language, "" if is_alone else f"{language}.", self.document, WIDTH // len(languages))
            for language in languages
        ]

    def add_blocks(self, *blocks: Block) -> None:
        """Add blocks of text; two languages stand in a row of a table without lines, so that they stay level."""
        if len(self.sides) == 1:
            for block in blocks:
                block(self.sides[0])
            return
        table = self._add_columns(len(blocks))
        for row, block in zip(table.rows, blocks, strict=True):
            for side, cell in zip(self.sides, row.cells, strict=True):
                block(replace(side, place=cell))

    def both(self, key: str) -> str:
        """Say a word in all languages of the page, once where it is the same."""
        return " / ".join(dict.fromkeys(side.words[key] for side in self.sides))

    def save(self, title: str) -> bytes:
        """Save the template."""
        return save_docx(self.document, title, LOCALES[self.sides[0].language])

    def _dress_title(self, size: int) -> None:
        """Set the title in bold, and without the line that the library's own template draws below it."""
        title = self.document.styles["Title"]
        assert isinstance(title, ParagraphStyle)
        title.font.size, title.font.bold = Pt(size), True
        for line in list(title.element.iter(qn("w:pBdr"))):
            line.getparent().remove(line)

    def _add_columns(self, rows: int) -> Table:
        table: Table = self.document.add_table(rows, len(self.sides))
        table.autofit = False
        for row in table.rows:
            keep_whole(row)
            for cell, side in zip(row.cells, self.sides, strict=True):
                cell.width = Mm(side.width)
        # The library's table has a style with lines of its own choosing; none is wanted here.
        for style in list(table._tbl.tblPr.iter(qn("w:tblStyle"))):
            table._tbl.tblPr.remove(style)
        return table

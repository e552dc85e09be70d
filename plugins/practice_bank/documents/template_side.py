"""One language's part of a template: its words, and tags in braces for what is filled in."""

from dataclasses import dataclass, field

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Pt
from docx.table import _Cell
from docx.text.paragraph import Paragraph

from ..i18n import Messages, messages
from .sheet_page import mark_language

GAP = 16
"""Points above a line for a signature, and between a paper and its end."""
ROOM_OF_SIGN = 5
"""Millimetres of a column for each sign of such a line."""


@dataclass
class Side:
    """Where the words of one language go: the whole page, or a cell of it."""

    language: str
    prefix: str = ""
    """Of its tags: `kk.` where two languages stand side by side."""
    place: Document | _Cell | None = None
    width: int = 174
    """Millimetres."""
    _is_begun: bool = field(default=False, init=False)

    @property
    def words(self) -> Messages:
        """The interface in its language."""
        return messages(self.language)

    def tag(self, name: str) -> str:
        """Write the tag of something that is filled in."""
        return f"{{{{ {self.prefix}{name} }}}}"

    def put(
        self, text: str, style: str | None = None, *, is_bold: bool = False, is_centred: bool = False, gap: int = 0
    ) -> Paragraph:
        """Put a paragraph, so many points below the one before."""
        paragraph = self._paragraph()
        if style:
            paragraph.style = style
        if isinstance(self.place, _Cell):
            # In a cell this would keep the row with the next one, until a page is left half empty.
            paragraph.paragraph_format.keep_with_next = False
        self.add(paragraph, text, is_bold=is_bold)
        if gap:
            paragraph.paragraph_format.space_before = Pt(gap)
        if is_centred:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        return paragraph

    def put_pair(self, label: str, text: str) -> None:
        """Put a label and what it is about."""
        paragraph = self._paragraph()
        self.add(paragraph, f"{label}: ", is_bold=True)
        self.add(paragraph, text)

    def put_each(self, name: str, *, is_numbered: bool = False) -> None:
        """Put a paragraph for each item of a list."""
        self.put(f"{{%p for item in {self.prefix}{name} %}}")
        self.put("{{ loop.index }}. {{ item }}" if is_numbered else "– {{ item }}")
        self.put("{%p endfor %}")

    def put_signature(self, label: str) -> None:
        """Put a line to sign on."""
        self.put(f"{label} {'_' * (self.width // ROOM_OF_SIGN)}", gap=GAP)

    def add(self, paragraph: Paragraph, text: str, *, is_bold: bool = False) -> None:
        """Add words of this language to a paragraph."""
        run = paragraph.add_run(text)
        run.bold = is_bold or None
        mark_language(run, self.language)

    def _paragraph(self) -> Paragraph:
        assert self.place
        if isinstance(self.place, _Cell) and not self._is_begun:
            self._is_begun = True
            first: Paragraph = self.place.paragraphs[0]
            return first
        return self.place.add_paragraph()

"""The form in a Word document: rows of its tables as their readers see them.

A control's tag finds its row where the program that saved the document kept tags; else the label in its first cell
does, in any language. Tracked changes are read as if they were accepted.
"""

import re
import unicodedata
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from lxml import etree

LEFT_OUT = frozenset(
    {"del", "moveFrom", "delText", "instrText", "Fallback", "sdtPr", "rPr", "pPr", "tcPr", "txbxContent"}
)
"""Elements whose text no reader sees, or sees twice."""
BREAKS = {"tab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))


@dataclass(frozen=True)
class FormRow:
    """A row of a table."""

    cells: tuple[str, ...]
    """Their texts, a line a paragraph."""
    tags: frozenset[str]
    """Of the controls in it."""

    @property
    def label(self) -> str:
        """The first line of the first cell."""
        return fold(self.cells[0].partition("\n")[0])


@dataclass(frozen=True)
class Form:
    """All rows of a document."""

    rows: tuple[FormRow, ...]
    names: frozenset[str]
    """Names of all elements in the document."""

    def find(self, tags: Collection[str], labels: Collection[str], cells: int) -> tuple[FormRow, ...]:
        """Find the rows of so many cells or more by a tag, else by a label; of equal ones the last."""
        wide = [row for row in self.rows if len(row.cells) >= cells]
        folded = {fold(label) for label in labels}
        found = [row for row in wide if row.tags & set(tags)] or [row for row in wide if row.label in folded]
        return tuple({row.cells: row for row in found}.values())


def read_form(document: etree._Element) -> Form:
    """Read the rows of a document's tables."""
    rows = [row for row in document.iter() if _name(row) == "tr" and not _is_deleted(row)]
    return Form(tuple(_read_row(row) for row in rows), frozenset(_name(one) for one in document.iter()))


def fold(text: str) -> str:
    """Fold what hands change in a label: case, blanks, a colon or a dash around it."""
    return " ".join(text.casefold().split()).strip(" .:;–—-«»\"'")


def clean(text: str) -> str:
    """Clean a text of what cannot be seen: blanks around lines, characters without width."""
    written = unicodedata.normalize("NFC", text).translate(INVISIBLE)
    lines = [" ".join(line.split()) for line in written.split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def _read_row(row: etree._Element) -> FormRow:
    cells = tuple(clean("".join(_texts(cell))) for cell in _within(row, "tc"))
    tags = (value for tag in _within(row, "tag") for key, value in tag.attrib.items() if key.endswith("}val"))
    return FormRow(cells, frozenset(tags))


def _texts(element: etree._Element) -> Iterator[str]:
    for child in element:
        name = _name(child)
        if name in LEFT_OUT:
            continue
        if name == "t":
            yield child.text or ""
        elif name in BREAKS:
            yield BREAKS[name]
        else:
            yield from _texts(child)
            yield "\n" if name == "p" else ""


def _within(element: etree._Element, name: str) -> Iterator[etree._Element]:
    """Find elements of a row, but not of a table that was pasted into one of its cells."""
    for child in element:
        if _name(child) == name:
            yield child
        elif _name(child) not in ("tbl", "del"):
            yield from _within(child, name)


def _is_deleted(row: etree._Element) -> bool:
    return any(_name(part) == "del" for settings in row if _name(settings) == "trPr" for part in settings)


def _name(element: etree._Element) -> str:
    return str(etree.QName(element).localname)

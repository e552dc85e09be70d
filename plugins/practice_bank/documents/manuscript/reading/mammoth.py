"""Reading by mammoth, where pandoc is not there: its HTML as blocks."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from io import BytesIO
from typing import Any

import mammoth
from lxml import html

from ....loading import ZIP_FAULTS
from ...word_package import NotReadable
from ..blocks import Block, Cell, Heading, Listing, Paragraph, Run, Table, Text
from ..marks import mark_note
from .finishing import finish

STYLES = "\n".join(
    [
        *(f"p[style-name='heading {level}'] => h{level}:fresh" for level in range(1, 7)),
        "p[style-name='Quote'] => blockquote:fresh",
    ]
)
BLOCKS = frozenset({"p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table", "blockquote", "div"})
_NOTE = re.compile(r"#(?P<id>(?:foot|end)note-\S+)")


def read_by_mammoth(packed: bytes) -> Text:
    """Read a prepared document.

    Raises:
        NotReadable: If mammoth cannot make anything of it.
    """
    try:
        made = mammoth.convert_to_html(BytesIO(packed), style_map=STYLES, ignore_empty_paragraphs=False)
    except (*ZIP_FAULTS, AttributeError, IndexError, TypeError) as fault:
        raise NotReadable("damaged") from fault
    if not made.value.strip():
        return Text(())
    root = html.fragment_fromstring(made.value, create_parent="div")
    reading = _Reading()
    reading.take_notes(root)
    blocks = finish(reading.read(root))
    return Text(blocks, tuple(finish(reading.notes[id]) for id in reading.order))


@dataclass
class _Reading:
    notes: dict[str, tuple[Block, ...]] = field(default_factory=dict)
    """By id."""
    order: list[str] = field(default_factory=list)
    """Ids in the order of the text."""

    def take_notes(self, root: Any) -> None:
        """Read the footnotes, which stand in a list at the end, and take them out of the text."""
        for item in list(root.iter("li")):
            if re.fullmatch(r"(?:foot|end)note-\S+", item.get("id", "")):
                for back in list(item.iter("a")):
                    if back.get("href", "").startswith(("#footnote-ref", "#endnote-ref")):
                        back.drop_tree()
                self.notes[item.get("id")] = self.read(item)
                item.drop_tree()

    def read(self, parent: Any) -> tuple[Block, ...]:
        """Read what stands in an element."""
        return tuple(self._blocks(parent))

    def _blocks(self, parent: Any) -> Iterator[Block]:
        loose = list(self._runs(parent, Run(""), is_loose=True))
        if loose:
            yield Paragraph(tuple(loose))
        for child in parent:
            if child.tag in BLOCKS:
                yield from self._block(child)

    def _block(self, element: Any) -> Iterator[Block]:
        if element.tag in ("ul", "ol"):
            items = tuple(self.read(item) for item in element if item.tag == "li")
            yield Listing(items, element.tag == "ol")
        elif element.tag == "table":
            yield Table(
                tuple(
                    tuple(self._cell(cell) for cell in row if cell.tag in ("td", "th"))
                    for row in element.iter("tr")
                    if _owner(row) is element
                )
            )
        elif element.tag == "div":
            yield from self._blocks(element)
        elif element.tag.startswith("h"):
            yield Heading(int(element.tag[1]), tuple(self._runs(element, Run(""))))
        else:
            yield Paragraph(tuple(self._runs(element, Run(""))), is_quote=element.tag == "blockquote")

    def _cell(self, cell: Any) -> Cell:
        return Cell(self.read(cell), int(cell.get("colspan", "1")), int(cell.get("rowspan", "1")))

    def _runs(self, element: Any, look: Run, *, is_loose: bool = False) -> Iterator[Run]:
        if element.text:
            yield replace(look, text=element.text)
        for child in element:
            if not (is_loose and child.tag in BLOCKS):
                yield from self._inline(child, look)
            if child.tail:
                yield replace(look, text=child.tail)

    def _inline(self, element: Any, look: Run) -> Iterator[Run]:
        if element.tag == "br":
            yield replace(look, text="\n")
        elif note := self._find_note(element):
            self.order.append(note)
            yield replace(look, text=mark_note(len(self.order) - 1))
        else:
            yield from self._runs(element, _dress(element, look))

    def _find_note(self, element: Any) -> str:
        links = [element] if element.tag == "a" else list(element) if element.tag == "sup" else []
        found = (_NOTE.fullmatch(link.get("href", "")) for link in links if link.tag == "a")
        return next((match["id"] for match in found if match and match["id"] in self.notes), "")


def _dress(element: Any, look: Run) -> Run:
    if element.tag == "a":
        address = element.get("href", "")
        return replace(look, link=address) if address and not address.startswith("#") else look
    looks: dict[str, Run] = {
        "strong": replace(look, bold=True),
        "em": replace(look, italic=True),
        "sup": replace(look, script="sup"),
        "sub": replace(look, script="sub"),
    }
    return looks.get(element.tag, look)


def _owner(row: Any) -> Any:
    return next(one for one in row.iterancestors("table"))

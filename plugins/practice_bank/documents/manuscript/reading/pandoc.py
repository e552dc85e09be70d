"""Reading by pandoc: its document tree as blocks."""

import json
import subprocess
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

import pypandoc

from ...word_package import NotReadable
from ..blocks import Block, Cell, Heading, Listing, Paragraph, Run, Table, Text
from ..marks import mark_note
from .finishing import finish

TIME_LIMIT = 120
"""Seconds; a book takes two or three."""
MEMORY = "1g"
"""What pandoc may take."""
Node = dict[str, Any]


def read_by_pandoc(packed: bytes) -> Text:
    """Read a prepared document.

    Raises:
        NotReadable: If pandoc cannot make anything of it.
        OSError: If pandoc is not there.
    """
    call = [pypandoc.get_pandoc_path(), "--sandbox", "--from=docx", "--to=json", "+RTS", f"-M{MEMORY}", "-RTS"]
    try:
        made = subprocess.run(call, input=packed, capture_output=True, timeout=TIME_LIMIT, check=True)
    except (subprocess.CalledProcessError, subprocess.TimeoutExpired) as fault:
        raise NotReadable("damaged") from fault
    reading = _Reading()
    blocks = finish(reading.read(json.loads(made.stdout)["blocks"]))
    return Text(blocks, tuple(finish(note) for note in reading.notes))


class _Reading:
    def __init__(self) -> None:
        self.notes: list[tuple[Block, ...]] = []

    def read(self, nodes: Iterable[Node]) -> tuple[Block, ...]:
        return tuple(block for node in nodes for block in self._read_one(node))

    def _read_one(self, node: Node) -> Iterator[Block]:
        kind, content = str(node["t"]), _content(node)
        if kind in ("Para", "Plain"):
            yield Paragraph(tuple(self._runs(content, Run(""))))
        elif kind == "Header":
            yield Heading(content[0], tuple(self._runs(content[2], Run(""))))
        elif kind.endswith("List"):
            yield self._read_list(kind, content)
        elif kind == "BlockQuote":
            yield from (_quote(block) for block in self.read(content))
        elif kind == "Table":
            yield from self._read_table(content)
        elif kind in ("Div", "Figure"):
            yield from self.read(content[-1])
        elif kind == "CodeBlock":
            yield Paragraph((Run(content[1]),))

    def _read_list(self, kind: str, content: list[Any]) -> Listing:
        if kind == "OrderedList":
            return Listing(tuple(map(self.read, content[1])), True, content[0][0])
        return Listing(tuple(map(self.read, content)))

    def _read_table(self, content: list[Any]) -> Iterator[Block]:
        _, caption, _, head, bodies, foot = content
        yield from self.read(caption[1])
        rows = [*head[1], *(row for body in bodies for row in (*body[2], *body[3])), *foot[1]]
        yield Table(tuple(tuple(self._cell(cell) for cell in row[1]) for row in rows))

    def _cell(self, cell: list[Any]) -> Cell:
        return Cell(self.read(cell[4]), columns=cell[3], rows=cell[2])

    def _runs(self, nodes: Iterable[Node], look: Run) -> Iterator[Run]:
        for node in nodes:
            kind, content = str(node["t"]), _content(node)
            if kind in BLANKS:
                yield replace(look, text=BLANKS[kind])
            elif kind == "Str":
                yield replace(look, text=content)
            elif kind in ("Code", "Math", "RawInline"):
                yield replace(look, text=content[1])
            elif kind == "Note":
                self.notes.append(self.read(content))
                yield replace(look, text=mark_note(len(self.notes) - 1))
            elif kind == "Quoted":
                yield replace(look, text="“")
                yield from self._runs(content[1], look)
                yield replace(look, text="”")
            else:
                yield from self._runs(*_enter(kind, content, look))


BLANKS = {"Space": " ", "SoftBreak": " ", "LineBreak": "\n"}


def _enter(kind: str, content: list[Any], look: Run) -> tuple[list[Node], Run]:
    """What stands inside a piece of text, and how it looks there."""
    if kind == "Link":
        address = content[2][0]
        return content[1], look if address.startswith("#") else replace(look, link=address)
    if kind in ("Span", "Image"):
        return content[1], look
    looks = {
        "Strong": replace(look, bold=True),
        "Emph": replace(look, italic=True),
        "Superscript": replace(look, script="sup"),
        "Subscript": replace(look, script="sub"),
    }
    inner = content if isinstance(content, list) and all(isinstance(one, dict) for one in content) else []
    return inner, looks.get(kind, look)


def _content(node: Node) -> Any:
    return node.get("c")


def _quote(block: Block) -> Block:
    return replace(block, is_quote=True) if isinstance(block, Paragraph) else block

"""A whole text as Markdown, a section at a time."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from ..blocks import Block, Heading, Listing, Paragraph, Run, Table, number_of, text_of
from ..marks import NOTE
from ..notice import Notice
from .escaping import escape, escape_opening
from .inline import is_safe, write_runs
from .tables import Grid, fits, lay_out, write_grid

STEP = "    "
"""What stands before a block inside a list or a footnote."""
_BLANKS = re.compile(r"[^\S\n]+")


@dataclass
class Written:
    """A text in Markdown, with what is to be told of it."""

    picture: Callable[[int], str]
    """Writes a picture by the number of its mark."""
    notes: Sequence[Sequence[Block]]
    """Footnotes by the numbers of their marks."""
    notices: list[Notice] = field(default_factory=list)
    _used: list[int] = field(default_factory=list)
    """Footnotes of the section that is being written, in its order."""
    _number: int = 0

    def mark(self, sort: str, number: int) -> str:
        """Write a mark."""
        if sort != NOTE:
            return self.picture(number)
        if number not in self._used and number < len(self.notes):
            self._used.append(number)
        return f"[^{number + 1}]"

    def take_notes(self) -> Iterator[str]:
        """Write the footnotes of the section, and begin a new one."""
        done = 0
        while done < len(self._used):
            number = self._used[done]
            done += 1
            text = "\n\n".join(_write_all(self.notes[number], self))
            yield f"[^{number + 1}]: {_indent(text)}"
        self._used.clear()


def write_text(blocks: Sequence[Block], written: Written) -> str:
    """Write the blocks of one section, with the footnotes it refers to."""
    return "\n\n".join([*_write_all(blocks, written), *written.take_notes()])


def _write_all(blocks: Sequence[Block], written: Written) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Heading):
            yield f"{'#' * block.level} {_line(block.runs, written)}"
        elif isinstance(block, Listing):
            yield _write_list(block, written)
        elif isinstance(block, Table):
            yield from _write_table(block, written)
        else:
            text = _write_paragraph(block, written)
            yield "\n".join(f"> {line}" for line in text.split("\n")) if block.is_quote else text


def _write_paragraph(block: Paragraph, written: Written) -> str:
    """Write a paragraph; each of its lines begins anew, since Markdown joins lines."""
    _tell_links(block, written)
    text = _BLANKS.sub(" ", write_runs(block.runs, written.mark))
    lines = [escape_opening(line.strip()) for line in text.split("\n")]
    return "  \n".join(line for line in lines if line)


def _line(runs: Sequence[Run], written: Written) -> str:
    """Write runs on one line, without looks that a heading has anyhow."""
    flat = [replace(run, bold=False, italic=False) for run in runs]
    return " ".join(write_runs(flat, written.mark).split())


def _tell_links(block: Paragraph, written: Written) -> None:
    for run in block.runs:
        if run.link and not is_safe(run.link):
            written.notices.append(Notice("link", block.number, {"address": run.link, "text": run.text.strip()}))


def _write_list(block: Listing, written: Written) -> str:
    items = []
    for number, item in enumerate(block.items, block.start):
        sign = f"{number}." if block.is_ordered else "-"
        text = "\n\n".join(_write_all(item, written)) if _is_loose(item) else "\n".join(_write_all(item, written))
        items.append(f"{sign:<4}{_indent(text)}")
    return "\n".join(items)


def _is_loose(item: Sequence[Block]) -> bool:
    """Whether the parts of an item need blank lines between them: all but a paragraph with lists below it."""
    return not all(isinstance(block, Listing) for block in item[1:])


def _indent(text: str) -> str:
    return text.replace("\n", f"\n{STEP}").replace(f"\n{STEP}\n", "\n\n")


def _write_table(block: Table, written: Written) -> Iterator[str]:
    grid = lay_out(block)
    number = number_of((block,))
    cells = [cell for row in grid.rows for cell in row if cell and cell.blocks]
    if len(set(map(id, cells))) <= 1 or len(grid.rows[0]) == 1:
        # A frame around a text is no table.
        yield from (part for cell in dict.fromkeys(cells) for part in _write_all(cell.blocks, written))
    elif fits(grid):
        if grid.is_merged:
            written.notices.append(Notice("merged", number))
        yield write_grid(grid, lambda line: _line_of(line, written))
    else:
        written.notices.append(Notice("flattened", number))
        yield from _flatten(grid, written)


def _line_of(block: Paragraph, written: Written) -> str:
    _tell_links(block, written)
    return " ".join(write_runs(block.runs, written.mark).split())


def _flatten(grid: Grid, written: Written) -> Iterator[str]:
    """Write a table row by row: each cell after the heading of its column."""
    heads = [escape(text_of(cell.blocks)) if cell else "" for cell in grid.rows[0]]
    is_headed = len(grid.rows) > 1 and all(heads) and max(map(len, heads)) <= 80
    for row in grid.rows[1 if is_headed else 0 :]:
        seen: list[int] = []
        for head, cell in zip(heads, row, strict=True):
            if cell is None or id(cell) in seen or not cell.blocks:
                continue
            seen.append(id(cell))
            label = f"**{head}**" if is_headed else ""
            yield from _write_labelled(label, cell.blocks, written)


def _write_labelled(label: str, blocks: Sequence[Block], written: Written) -> Iterator[str]:
    first = blocks[0]
    if label and isinstance(first, Paragraph) and not first.is_quote:
        yield f"{label}: {_line_of(first, written)}"
        blocks = blocks[1:]
    elif label:
        yield f"{label}:"
    yield from _write_all(blocks, written)

"""Forms drawn as tables, and headings that stand in the line they open, become headings and labelled lines."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from .blocks import Block, Cell, Heading, Paragraph, Run, Table, plain
from .finding import LabelBook, fold_heading
from .markdown.tables import lay_out

IsKnown = Callable[[str], bool]
LONGEST = 80
"""Letters of a heading that opens a line."""
_OPENING = re.compile(r"\s*(?P<heading>[^:.\n]{3,80}?)\s*(?P<end>[:.]|\s[–—])(?=\s|\Z)\s*")
COLUMNS = (2, 3)
"""Of a form: label and answer, and a number before them."""
FEWEST = 2
"""Rows that must be labelled for a table to be a form."""


def unfold(blocks: Sequence[Block], labels: LabelBook, is_known: IsKnown) -> Iterator[Block]:
    """Unfold the tables that are forms, and the lines that begin with the heading of a section."""
    headed = {fold_heading(block.text) for block in blocks if isinstance(block, Heading)}
    for block in blocks:
        if isinstance(block, Table) and (rows := _read_form(block, labels, is_known)):
            yield from _unfold_form(rows, labels, is_known)
        elif isinstance(block, Paragraph):
            yield from _split_heading(block, lambda text: is_known(text) and fold_heading(text) not in headed)
        else:
            yield block


def find_set_aside(blocks: Sequence[Block], labels: LabelBook, is_known: IsKnown) -> Iterator[str]:
    """Find what is left out of forms: numbers of their rows, and labels that nothing was written to."""
    for block in blocks:
        rows = _read_form(block, labels, is_known) if isinstance(block, Table) else []
        yield from (label for label, _, answer in rows if not answer.blocks and labels.find(label))
        if isinstance(block, Table) and rows:
            cells = (row[0] for row in lay_out(block).rows if len(row) == COLUMNS[-1])
            yield from (text for cell in cells if cell and _is_number(text := _text(cell)))


def _read_form(table: Table, labels: LabelBook, is_known: IsKnown) -> list[tuple[str, Cell, Cell]]:
    """Read a table as label, cell of the label, answer; nothing where it is no form."""
    grid = lay_out(table)
    rows = []
    for row in grid.rows:
        cells = [cell for cell in dict.fromkeys(row) if cell]
        if len(row) not in COLUMNS or not cells:
            return []
        if len(row) == COLUMNS[-1] and len(cells) == len(row) and _is_number(_text(cells[0])):
            cells = cells[1:]
        if len(cells) != 2:
            return []
        rows.append((_text(cells[0]), cells[0], cells[1]))
    known = sum(bool(labels.find(label)) or is_known(label) for label, _, _ in rows)
    return rows if known >= FEWEST and 2 * known >= len(rows) else []


def _unfold_form(rows: list[tuple[str, Cell, Cell]], labels: LabelBook, is_known: IsKnown) -> Iterator[Block]:
    for label, named, answer in rows:
        lines = [block for block in answer.blocks if isinstance(block, Paragraph)]
        if is_known(label):
            yield Heading(1, (Run(label),), _number(named))
            yield from answer.blocks
        elif labels.find(label) and len(lines) == len(answer.blocks):
            yield from _label(label, lines, _number(named))
        elif lines and lines[0] is answer.blocks[0]:
            yield from _label(label, lines[:1], _number(named))
            yield from answer.blocks[1:]
        else:
            yield from (*named.blocks, *answer.blocks)


def _label(label: str, lines: list[Paragraph], number: int) -> Iterator[Block]:
    """Write a label and the lines of its answer as one paragraph; nothing where there is no answer."""
    runs = [run for line in lines for run in (Run("\n"), *line.runs)]
    if runs:
        yield Paragraph((Run(f"{label.rstrip(': *')}: "), *runs[1:]), number)


def _split_heading(block: Paragraph, is_known: IsKnown) -> Iterator[Block]:
    """Take a section's heading off the line that it opens: `Проблема: …`, or bold, `Проблема. …`."""
    found = _OPENING.match(plain(block.runs[:1]) if block.runs[0].bold else block.text)
    if not found or not is_known(found["heading"]) or not (found["end"] == ":" or block.runs[0].bold):
        yield block
        return
    rest = _without(block.runs, found["heading"])
    yield Heading(1, (Run(found["heading"]),), block.number)
    if plain(rest):
        yield replace(block, runs=rest)


def _without(runs: tuple[Run, ...], heading: str) -> tuple[Run, ...]:
    """Take the letters of a heading off the beginning, with the sign that ends it."""
    left = re.sub(r"\s", "", heading)
    kept: list[Run] = []
    for run in runs:
        text = run.text
        while left and text:
            left = left[1:] if text[0] == left[0] else left
            text = text[1:]
        if not left and not kept:
            text = text.lstrip(" \u00a0:.–—\n")
        if text:
            kept.append(replace(run, text=text))
    return tuple(kept)


def _is_number(text: str) -> bool:
    return text.strip(" .)№").isdigit()


def _text(cell: Cell) -> str:
    return " ".join(one.text for one in cell.blocks if isinstance(one, Paragraph | Heading))


def _number(cell: Cell) -> int:
    return next((one.number for one in cell.blocks if isinstance(one, Paragraph | Heading)), 0)

"""Tables: of Markdown where they fit, else row by row as lists."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from ..blocks import Block, Cell, Listing, Paragraph, Table, text_of
from .escaping import escape_cell

MOST_COLUMNS = 8
LONGEST_CELL = 400
"""Letters above which a cell is no cell any more."""
_ENDS = ".!?…:;,"


@dataclass(frozen=True)
class Grid:
    """A table with all its places filled: what a merged cell covers has its words again."""

    rows: tuple[tuple[Cell | None, ...], ...]
    """None where the table has no cell."""
    is_merged: bool


def lay_out(table: Table) -> Grid:
    """Lay the cells of a table out."""
    places: dict[tuple[int, int], Cell] = {}
    is_merged = False
    for number, row in enumerate(table.rows):
        column = 0
        for cell in row:
            while (number, column) in places:
                column += 1
            is_merged = is_merged or cell.columns > 1 or cell.rows > 1
            for place in _covered(cell, number, column, len(table.rows)):
                places.setdefault(place, cell)
            column += max(cell.columns, 1)
    width = max((column for _, column in places), default=-1) + 1
    return Grid(
        tuple(tuple(places.get((number, column)) for column in range(width)) for number in range(len(table.rows))),
        is_merged,
    )


def _covered(cell: Cell, row: int, column: int, rows: int) -> Iterator[tuple[int, int]]:
    for down in range(min(max(cell.rows, 1), rows - row)):
        yield from ((row + down, column + right) for right in range(min(max(cell.columns, 1), 64)))


def fits(grid: Grid) -> bool:
    """Whether a table can be one in Markdown: not too wide, no table or long list within its cells."""
    cells = [cell for row in grid.rows for cell in row if cell]
    width = len(grid.rows[0]) if grid.rows else 0
    return 1 < width <= MOST_COLUMNS and len(grid.rows) > 1 and all(map(_fits, cells))


def _fits(cell: Cell) -> bool:
    is_simple = all(isinstance(block, Paragraph) or _is_simple(block) for block in cell.blocks)
    return is_simple and len(text_of(cell.blocks)) <= LONGEST_CELL


def _is_simple(block: Block) -> bool:
    return isinstance(block, Listing) and all(len(item) == 1 and isinstance(item[0], Paragraph) for item in block.items)


def write_grid(grid: Grid, write_line: Callable[[Paragraph], str]) -> str:
    """Write a table that fits."""
    rows = [[_write_cell(cell, row, place, write_line) for place, cell in enumerate(row)] for row in grid.rows]
    lines = [f"| {' | '.join(row)} |" for row in rows]
    return "\n".join([lines[0], f"|{' --- |' * len(rows[0])}", *lines[1:]])


def _write_cell(
    cell: Cell | None, row: Sequence[Cell | None], place: int, write_line: Callable[[Paragraph], str]
) -> str:
    """Write a cell; one that goes across the whole row is written once."""
    if cell is None or (place and all(other is cell for other in row)):
        return ""
    return escape_cell(_join(list(_pieces(cell.blocks, write_line))))


def _pieces(blocks: Sequence[Block], write_line: Callable[[Paragraph], str]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Listing):
            for number, item in enumerate(block.items, block.start):
                sign = f"{number})" if block.is_ordered else "–"
                yield from (f"{sign} {write_line(one)}" for one in item if isinstance(one, Paragraph))
        elif isinstance(block, Paragraph):
            yield write_line(block)


def _join(pieces: Sequence[str]) -> str:
    """Join paragraphs to a line: after a sentence by a blank, else by a semicolon."""
    joined = ""
    for piece in filter(None, pieces):
        between = "" if not joined else " " if joined[-1] in _ENDS or joined.endswith("**") else "; "
        joined += between + piece
    return joined

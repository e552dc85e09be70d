"""What every reader does last: the numbers of paragraphs come out of the letters, empty paragraphs go."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from ..blocks import Block, Listing, Run, Table, join_runs
from ..marks import read_number, without_numbers


def finish(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """Finish blocks of a reader."""
    return tuple(_finish_all(blocks))


def _finish_all(blocks: Iterable[Block]) -> Iterator[Block]:
    for block in blocks:
        if isinstance(block, Listing):
            yield from _finish_list(block)
        elif isinstance(block, Table):
            rows = tuple(tuple(replace(cell, blocks=finish(cell.blocks)) for cell in row) for row in block.rows)
            yield Table(rows)
        elif runs := _trim(block.runs):
            number = block.number or read_number("".join(run.text for run in block.runs))
            yield replace(block, runs=runs, number=number)


def _finish_list(block: Listing) -> Iterator[Block]:
    items = tuple(item for item in map(finish, block.items) if item)
    if items:
        yield replace(block, items=items)


def _trim(runs: Iterable[Run]) -> tuple[Run, ...]:
    """Take numbers of paragraphs out, and blanks at both ends."""
    joined = list(join_runs(replace(run, text=without_numbers(run.text)) for run in runs))
    while joined and not joined[0].text.strip():
        joined.pop(0)
    while joined and not joined[-1].text.strip():
        joined.pop()
    if joined:
        joined[0] = replace(joined[0], text=joined[0].text.lstrip())
        joined[-1] = replace(joined[-1], text=joined[-1].text.rstrip())
    return tuple(joined)

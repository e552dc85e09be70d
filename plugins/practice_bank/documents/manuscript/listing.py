"""Lists that were typed by hand: lines that begin with a bullet, a dash or a letter."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from .blocks import Block, Listing, Paragraph, Run

_BULLET = re.compile(r"\s*[•●▪■□◦○✓✔➢➤❖·\uf0b7\uf0a7\uf0d8\uf0fc]\s*(?=\S)")
_DASH = re.compile(r"\s*[-–—]\s+(?=\S)")


def gather_lists(blocks: Iterable[Block]) -> Iterator[Block]:
    """Make lists of lines that begin with a bullet, and of two or more that begin with a dash."""
    waiting: list[Paragraph] = []
    for block in blocks:
        if isinstance(block, Paragraph) and not block.is_quote and _is_item(block):
            waiting.append(block)
            continue
        yield from _end(waiting)
        waiting = []
        yield block
    yield from _end(waiting)


def _is_item(block: Paragraph) -> bool:
    return bool(_BULLET.match(block.runs[0].text) or _DASH.match(block.runs[0].text))


def _end(waiting: list[Paragraph]) -> Iterator[Block]:
    if len(waiting) == 1 and _DASH.match(waiting[0].runs[0].text):
        yield waiting[0]
    elif waiting:
        yield Listing(tuple((_without_sign(block),) for block in waiting))


def _without_sign(block: Paragraph) -> Paragraph:
    first, *others = block.runs
    text = _BULLET.sub("", first.text, count=1) if _BULLET.match(first.text) else _DASH.sub("", first.text, count=1)
    return (
        replace(block, runs=(replace(first, text=text), *others)) if text else replace(block, runs=(Run(""), *others))
    )

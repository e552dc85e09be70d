"""The sections of a manuscript: its headings held against those of a kind."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from .blocks import Block, Heading
from .finding import SectionBook, SectionFound

TOP = 2
"""Level of a section's heading in the bank."""
DEEPEST = 6


@dataclass(frozen=True)
class Part:
    """A section: its heading and what stands below it."""

    heading: Heading | None
    """None of what stands before the first one."""
    section: SectionFound | None
    """Of the kind; None where the heading opens none."""
    blocks: tuple[Block, ...]
    """With headings of level 3 and below."""


def cut(blocks: Sequence[Block], book: SectionBook) -> list[Part]:
    """Cut a text into sections; the first part is what stands before the first section of the kind."""
    opening = _choose(blocks, book)
    base = min((block.level for place in opening if isinstance(block := blocks[place], Heading)), default=1)
    first = min(opening, default=len(blocks))
    parts = [Part(None, None, tuple(blocks[:first]))]
    for place, block in list(enumerate(blocks))[first:]:
        if isinstance(block, Heading) and (place in opening or block.level <= base):
            parts.append(Part(block, opening.get(place), ()))
        else:
            last = parts[-1]
            parts[-1] = replace(last, blocks=(*last.blocks, block))
    return [replace(part, blocks=tuple(_settle(part.blocks))) if part.heading else part for part in parts]


def _choose(blocks: Sequence[Block], book: SectionBook) -> Mapping[int, SectionFound]:
    """Choose the heading that opens each section: of several the highest, then the first."""
    found: dict[str, tuple[int, int, SectionFound]] = {}
    for place, block in enumerate(blocks):
        if isinstance(block, Heading) and (section := book.find(block.text)):
            rank = (block.level, place, section)
            if section.id not in found or rank[:2] < found[section.id][:2]:
                found[section.id] = rank
    return {place: section for _, place, section in found.values()}


def _settle(blocks: Sequence[Block]) -> Iterator[Block]:
    """Set the levels of the headings within a section, so that none is skipped."""
    stack: list[int] = []
    for block in blocks:
        if isinstance(block, Heading):
            while stack and stack[-1] >= block.level:
                stack.pop()
            stack.append(block.level)
            yield replace(block, level=min(TOP + len(stack), DEEPEST))
        else:
            yield block

"""Where the headings of a text stand, and what follows them."""

import re
from collections.abc import Iterator, Sequence

from ..records import Heading, Section
from .dialect import RenderedHeading
from .section_headings import SectionHeadings
from .source_text import SourceText

_HASHES = re.compile(r"(?P<nest>[\s>*+-]*)(?P<level>#{1,6})")
_RULES = ("=", "-")
_UNDERLINE = re.compile(r"(?P<sign>=+|-+)[ ]*")

Located = tuple[RenderedHeading, int]
"""A heading and its line in the file."""


def locate_headings(headings: Sequence[RenderedHeading], source: SourceText) -> list[Located]:
    """Find the line of each heading; both are in the order of the text."""
    if not headings:
        return []
    written = list(_written(source))
    found: list[Located] = []
    next_one, line = 0, source.first_line
    for heading in headings:
        match = next((n for n in range(next_one, len(written)) if written[n][0] == heading.level), None)
        if match is not None:
            next_one, line = match + 1, source.first_line + written[match][1]
        found.append((heading, line))
    return found


def cut_sections(found: Sequence[Located], source: SourceText, headings: SectionHeadings | None) -> tuple[Section, ...]:
    """Cut a text at its level 2 headings."""
    starts = [(heading, line) for heading, line in found if heading.is_top and heading.level <= 2]
    ends = [line for _, line in starts[1:]] + [source.first_line + len(source.lines)]
    sections = []
    for (heading, line), end in zip(starts, ends, strict=False):
        if heading.level == 2:
            first = line - source.first_line + 1
            text = "\n".join(source.lines[first : end - source.first_line])
            name = headings.find(heading.text) if headings else ""
            where = Heading(heading.level, heading.text, heading.anchor, line)
            sections.append(Section(name, where, _UNDERLINE.sub("", text, 1) if _is_rule(text) else text))
    return tuple(sections)


def _written(source: SourceText) -> Iterator[tuple[int, int]]:
    """Level and line, 0-based, of everything in the text that is written as a heading."""
    lines = source.prose.split("\n")
    for number, line in enumerate(lines):
        if "#" in line and (match := _HASHES.match(line)):
            yield len(match["level"]), number
        elif number and line[:1] in _RULES and (under := _UNDERLINE.fullmatch(line)) and _opens_block(lines, number):
            yield 1 if under["sign"][0] == "=" else 2, number - 1


def _opens_block(lines: list[str], number: int) -> bool:
    return bool(lines[number - 1].strip()) and (number < 2 or not lines[number - 2].strip())


def _is_rule(text: str) -> bool:
    first = text.partition("\n")[0]
    return bool(first.strip()) and _UNDERLINE.fullmatch(first) is not None

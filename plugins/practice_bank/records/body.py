"""The text of a page: Markdown, what it renders to, and its parts."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Heading:
    """A heading of the text."""

    level: int
    """2 to 6."""
    text: str
    anchor: str
    """Its `id` in the HTML."""
    line: int
    """Line in the file, 1-based."""


@dataclass(frozen=True)
class Section:
    """A level 2 heading and what follows it."""

    id: str
    """The kind's section id; empty where the kind names no such section."""
    heading: Heading
    markdown: str
    """Its text without the heading."""


@dataclass(frozen=True)
class Body:
    """A text read, rendered and cut into sections."""

    markdown: str
    line: int = 1
    """Line of the file on which the text starts, 1-based."""
    html: str = ""
    """Safe HTML. Links and pictures inside the record's folder stay relative to that folder (`files/plan.txt`);
    those to other works are `record:<id>` and `event:<id>`."""
    headings: tuple[Heading, ...] = ()
    sections: tuple[Section, ...] = ()
    words: int = 0

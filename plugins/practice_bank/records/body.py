"""The text of a page: Markdown, what it renders to, and its parts."""

import re
from dataclasses import dataclass

_NOT_TEXT = re.compile(r"<!--[\s\S]*?-->|^[ \t]*#{1,6}.*$|^[ \t>*_=-]*$", re.MULTILINE)


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

    @property
    def part(self) -> str:
        """Its name among the parts of the text: the kind's id, else its anchor."""
        return self.id or self.heading.anchor

    @property
    def is_empty(self) -> bool:
        """Whether it has nothing to read: only blanks, comments, headings."""
        return not _NOT_TEXT.sub("", self.markdown).strip()


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

    @property
    def lead(self) -> str:
        """What stands before the first section."""
        if not self.sections:
            return self.markdown
        return "\n".join(self.markdown.split("\n")[: self.sections[0].heading.line - self.line])

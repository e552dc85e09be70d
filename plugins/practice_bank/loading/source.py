"""The text that data is read from, and its positions in the file."""

from dataclasses import dataclass
from functools import cached_property

from ..diagnostics import Place


@dataclass(frozen=True)
class Source:
    """A text of data inside a file."""

    text: str
    path: str
    """POSIX path relative to the site's root."""
    first_line: int = 1
    """Line of the file on which the text starts, 1-based."""

    @cached_property
    def lines(self) -> list[str]:
        """The lines without their ends."""
        return self.text.split("\n")

    def line(self, number: int) -> str:
        """A line by its 0-based number; empty past the end."""
        return self.lines[number] if 0 <= number < len(self.lines) else ""

    def mark(self, line: int, column: int) -> tuple[int, int]:
        """Line and column in the file, 1-based, of a 0-based position in the text."""
        return line + self.first_line, column + 1

    def place(self, line: int, column: int) -> Place:
        """Place in the file of a 0-based position in the text."""
        return Place(self.path, *self.mark(line, column))

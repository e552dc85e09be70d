"""The text of a page with its places: where in the file does what was found stand?"""

import re
from bisect import bisect_right
from collections import defaultdict
from functools import cached_property

from ..diagnostics import Place

_FENCED = re.compile(r"^(?P<fence>~{3,}|`{3,})[^\n]*\n.*?(?<=\n)(?P=fence)[ ]*$", re.MULTILINE | re.DOTALL)
# The sign comes first: it is what is looked for.
_SPAN = re.compile(r"(?P<ticks>`(?<![\\`]`)`*)(?!`).+?(?<!`)(?P=ticks)(?!`)", re.DOTALL)
_INDENTED = re.compile(r"(?:\A|\n[ \t]*\n)(?P<code>(?:(?: {4}|\t)[^\n]*(?:\n|\Z))+)")
_LIST = re.compile(r"^[ ]{0,3}(?:[*+-]|\d+[.)])[ \t]", re.MULTILINE)
_INK = re.compile(r"[^\n]")


class SourceText:
    """A page's text and the places in it."""

    def __init__(self, path: str, text: str, first_line: int) -> None:
        self.path = path
        self.text = text
        self.first_line = first_line
        self._after: dict[str, int] = defaultdict(int)
        self._last: dict[str, Place] = {}

    @cached_property
    def lines(self) -> list[str]:
        """The lines without their ends."""
        return self.text.split("\n")

    @cached_property
    def prose(self) -> str:
        """The text with all code blanked out, each character in its place."""
        return mask_code(self.text)

    @cached_property
    def _starts(self) -> list[int]:
        starts = [0]
        for line in self.lines:
            starts.append(starts[-1] + len(line) + 1)
        return starts

    @property
    def start(self) -> Place:
        """Where the text begins: its first line with words."""
        filled = next((number for number, line in enumerate(self.lines) if line.strip()), 0)
        return Place(self.path, self.first_line + filled)

    def place(self, offset: int) -> Place:
        """Place of a character."""
        line = bisect_right(self._starts, offset) - 1
        return Place(self.path, self.first_line + line, offset - self._starts[line] + 1)

    def place_of_line(self, number: int) -> Place:
        """Place of a line, 0-based in the text."""
        return Place(self.path, self.first_line + number)

    def find(self, *snippets: str) -> Place:
        """Place of the next occurrence of the first snippet that occurs; each call for the same one goes on.

        After the last occurrence it stays there: a second finding about the same words stands where the first does.
        """
        lines = [line for snippet in snippets if (line := snippet.strip().split("\n")[0])]
        for line in lines:
            if (offset := self._next(line)) >= 0:
                self._after[line] = offset + len(line)
                self._last[line] = self.place(offset)
                return self._last[line]
        return next((self._last[line] for line in lines if line in self._last), self.start)

    def _next(self, snippet: str) -> int:
        after = self._after[snippet]
        offset = self.prose.find(snippet, after)
        return offset if offset >= 0 else self.text.find(snippet, after)


def mask_code(text: str) -> str:
    """Blank out code blocks and code spans; all else stays in its place."""
    text = _FENCED.sub(_blank, text) if "`" in text or "~" in text else text
    if "\n    " in text and not _LIST.search(text):
        text = _INDENTED.sub(_blank, text)
    return _SPAN.sub(_blank, text) if "`" in text else text


def _blank(match: re.Match[str]) -> str:
    return _INK.sub(" ", match.group())

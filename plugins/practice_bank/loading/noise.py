"""Blanks at the ends of lines: they mean nothing, but for the two that break a line of Markdown."""

import re
from collections.abc import Iterator

from ..diagnostics import Diagnostic, Place, diagnose

_TRAILING = re.compile(r"[ \t]+$")
_ENDS = (" \n", "\t\n")


def check_noise(text: str, path: str, body_line: int | None = None) -> Iterator[Diagnostic]:
    """Report blanks at the ends of lines, once a file.

    Args:
        text: The whole file.
        path: Its path relative to the site's root.
        body_line: The line on which Markdown begins, 1-based; None where the file is all data.
    """
    if not any(end in text for end in _ENDS) and not text.endswith((" ", "\t")):
        return
    lines = text.split("\n")
    noisy = [number for number, line in enumerate(lines) if line != _tidy(lines, number, body_line)]
    if noisy:
        column = len(lines[noisy[0]].rstrip(" \t")) + 1
        yield diagnose("PB167", Place(path, noisy[0] + 1, column), count=len(noisy))


def remove_noise(text: str, body_line: int | None = None) -> str:
    """Remove the blanks at the ends of lines."""
    lines = text.split("\n")
    return "\n".join(_tidy(lines, number, body_line) for number in range(len(lines)))


def _tidy(lines: list[str], number: int, body_line: int | None) -> str:
    line = lines[number]
    if body_line is not None and number + 1 >= body_line and _breaks_line(lines, number):
        return line
    return _TRAILING.sub("", line)


def _breaks_line(lines: list[str], number: int) -> bool:
    """Whether the blanks end a line within a paragraph: Markdown writes a line break so."""
    line, following = lines[number], lines[number + 1 : number + 2]
    return bool(line.strip()) and line.endswith("  ") and any(next_line.strip() for next_line in following)

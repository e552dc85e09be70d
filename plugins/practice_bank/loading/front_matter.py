"""A page cut into its front matter and its text. Nothing is swallowed: MkDocs' own reader is silent where it fails."""

import re
from dataclasses import dataclass

from ..diagnostics import Diagnostic, Place, diagnose

_OPENING = re.compile(r"---[ \t]*")
_CLOSING = re.compile(r"(---|\.\.\.)[ \t]*")
_BLANK = r"[\s\u200b-\u200d\u2060\ufeff]*"
_LOOKS_LIKE_FENCE = re.compile(_BLANK + r"(?:[-\u2010-\u2015\u2212]{2,}|[\u2012-\u2015]|[=+*_~]{3,})" + _BLANK)
"""Dashes that Word made of hyphens, too many or too few of them, the fences of other programs."""


@dataclass(frozen=True)
class Page:
    """The two parts of a page and the lines they start on, 1-based."""

    data: str
    data_line: int
    body: str
    body_line: int


def split_page(text: str, path: str) -> tuple[Page | None, list[Diagnostic]]:
    """Cut a page at its fences; None where they are not there."""
    lines = text.split("\n")
    first = next((number for number, line in enumerate(lines) if line.strip()), 0)
    if not _OPENING.fullmatch(lines[first]):
        return None, [_diagnose_opening(lines[first], first, path)]
    findings = [diagnose("PB105", Place(path))] if first else []
    last = next((n for n, line in enumerate(lines) if n > first and _CLOSING.fullmatch(line)), None)
    if last is None:
        return None, [*findings, _diagnose_closing(lines, first, path)]
    data, body = "\n".join(lines[first + 1 : last]), "\n".join(lines[last + 1 :])
    return Page(data, first + 2, body, last + 2), findings


def _diagnose_opening(line: str, number: int, path: str) -> Diagnostic:
    if _LOOKS_LIKE_FENCE.fullmatch(line):
        return diagnose("PB103", Place(path, number + 1), written=line.strip()[:20])
    return diagnose("PB101", Place(path))


def _diagnose_closing(lines: list[str], first: int, path: str) -> Diagnostic:
    for number, line in enumerate(lines[first + 1 :], first + 2):
        if _LOOKS_LIKE_FENCE.fullmatch(line):
            return diagnose("PB103", Place(path, number), written=line.strip()[:20])
    return diagnose("PB102", Place(path, first + 1))

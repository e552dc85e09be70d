"""Runs as a line of Markdown."""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from urllib.parse import urlsplit

from ..blocks import Run
from ..marks import MARK, NOTE, PICTURE, without_marks
from ..scripts import lower, raise_
from .escaping import escape, escape_address

SAFE = frozenset({"http", "https", "mailto", "tel"})
"""Links that the bank takes."""
_EDGES = re.compile(r"(\s*)(.*?)(\s*)\Z", re.DOTALL)

WriteMark = Callable[[str, int], str]
"""Writes a mark by its sort and its number."""


def write_runs(runs: Sequence[Run], write_mark: WriteMark) -> str:
    """Write runs; ends of lines stay."""
    pieces = []
    for link, together in groupby(runs, lambda run: run.link):
        text = "".join(_dress(run, write_mark) for run in together)
        pieces.append(_link(text, link) if link else text)
    return "".join(pieces)


def is_safe(address: str) -> bool:
    """Whether a link may be written."""
    try:
        return urlsplit(address.strip()).scheme.lower() in SAFE
    except ValueError:
        return False


def _link(text: str, address: str) -> str:
    if not is_safe(address) or not text.strip():
        return text
    before, inner, after = _split(text)
    return f"{before}[{inner}]({escape_address(address)}){after}"


def _dress(run: Run, write_mark: WriteMark) -> str:
    text = "".join(_write(run, write_mark))
    if not without_marks(run.text).strip() or not (run.bold or run.italic):
        return text
    sign = "*" * (2 * run.bold + run.italic)
    lines = (_split(line) for line in text.split("\n"))
    return "\n".join(
        f"{before}{sign}{inner}{sign}{after}" if inner else before + after for before, inner, after in lines
    )


def _write(run: Run, write_mark: WriteMark) -> Iterator[str]:
    place = 0
    for mark in MARK.finditer(run.text):
        yield _write_letters(run.text[place : mark.start()], run.script)
        yield write_mark(mark[1], int(mark[2])) if mark[1] in (PICTURE, NOTE) else ""
        place = mark.end()
    yield _write_letters(run.text[place:], run.script)


def _write_letters(text: str, script: str) -> str:
    if not text.strip() or not script:
        return escape(text)
    before, inner, after = _split(text)
    return before + escape(raise_(inner) if script == "sup" else lower(inner)) + after


def _split(text: str) -> tuple[str, str, str]:
    found = _EDGES.match(text)
    return (found[1], found[2], found[3]) if found else ("", text, "")

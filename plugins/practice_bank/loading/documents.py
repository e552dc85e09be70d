"""Files as documents: pages with front matter, and files of data."""

import re
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

from ..diagnostics import Diagnostic, FieldPath, Marks, Place, diagnose
from .data import Reading, load_data
from .decoding import load_text
from .front_matter import Page, split_page
from .key_order import check_key_order
from .loaded import Document
from .noise import check_noise
from .source import Source
from .syntax import diagnose_bare_line

Expected = type[dict[str, object]] | type[list[object]]
"""What a file holds: fields or a list."""

_HEADING = re.compile(r"#{1,6} \S")


def load_page(source: Path, path: str) -> tuple[Document, list[Diagnostic]]:
    """Load a text with its front matter."""
    text, findings = load_text(source, path)
    if text is None:
        return _unreadable(path), findings
    if not text.strip():
        return _unreadable(path), [*findings, diagnose("PB110", Place(path))]
    page, faults = split_page(text, path)
    if page is None:
        return _unreadable(path), [*findings, *faults]
    reading = _read_front_matter(page, path)
    body_line = min(page.body_line, text.count("\n") + 1)  # a file may end with its closing fence
    document = Document(path, reading.data, reading.marks, page.body, body_line)
    noise = [*check_noise(text, path, page.body_line), *check_key_order(reading.data, reading.marks)]
    return document, [*findings, *faults, *reading.findings, *noise]


def load_file(source: Path, path: str, expected: Expected = dict) -> tuple[Document | None, list[Diagnostic]]:
    """Load a file of data.

    Args:
        source: The file.
        path: Its path relative to the site's root.
        expected: What it holds: fields or a list.

    Returns:
        The document, None where the file holds nothing, and the findings.
    """
    text, findings = load_text(source, path)
    if text is None:
        return _unreadable(path), findings
    data = Source(text, path)
    reading = _with_root(load_data(data), data, expected)
    document = Document(path, reading.data, reading.marks)
    if reading.is_whole and reading.data is None:
        return None, findings
    return document, [*findings, *reading.findings, *check_noise(text, path)]


def _read_front_matter(page: Page, path: str) -> Reading:
    fence = Place(path, page.data_line - 1)
    source = Source(page.data, path, page.data_line)
    reading = load_data(source)
    if reading.is_whole and not reading.data and not isinstance(reading.data, str):
        return replace(reading, data=None, findings=(*reading.findings, diagnose("PB104", fence)), is_whole=False)
    if not reading.is_whole and _runs_into_text(page, reading):
        return replace(reading, findings=(diagnose("PB102", fence),))
    reading = _with_root(reading, source, dict)
    start: dict[FieldPath, tuple[int, int]] = {(): (fence.line, 1)}
    marks = Marks(path, {**reading.marks.keys, **start}, {**reading.marks.values, **start})
    return replace(reading, marks=marks)


def _runs_into_text(page: Page, reading: Reading) -> bool:
    """Whether a heading stands before the first fault: dashes in the text closed what the author left open."""
    fault = min(finding.place.line for finding in reading.findings)
    before = page.data.split("\n")[: fault - page.data_line + 1]
    return any(_HEADING.match(line) and not above.strip() for above, line in pairwise(before))


def _with_root(reading: Reading, source: Source, expected: Expected) -> Reading:
    if not reading.is_whole or reading.data is None or isinstance(reading.data, expected):
        return reading
    place = reading.marks.of_value()
    if isinstance(reading.data, str):
        finding = diagnose_bare_line(source, place.line - source.first_line)
    else:
        finding = diagnose("PB138" if expected is dict else "PB141", place)
    return replace(reading, data=None, findings=(*reading.findings, finding), is_whole=False)


def _unreadable(path: str) -> Document:
    return Document(path, None, Marks(path))

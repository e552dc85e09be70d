"""Answers that teachers downloaded: CSV files as browsers write them, and as spreadsheets save them again."""

import csv
import io
from dataclasses import dataclass
from pathlib import Path

from ..diagnostics import Diagnostic, Place, diagnose
from .decoding import SIZE_LIMIT, diagnose_unreadable

NEEDED = ("questionnaire", "language", "item", "answer")
COLUMNS = ("sheet", *NEEDED)
"""Of the first line. `sheet` may lack: then a file is known by its answers."""
_SEPARATORS = ",;\t"
_WIDE = (b"\xff\xfe", b"\xfe\xff")


@dataclass(frozen=True)
class AnswerLine:
    """One answer as written."""

    line: int
    """Of the file, 1-based."""
    questionnaire: str
    """With its version: `methodical-work@1`."""
    language: str
    item: str
    """Of own words to an option `item/option`."""
    answer: str


@dataclass(frozen=True)
class AnswerSheet:
    """One filled questionnaire."""

    path: str
    sheet: str
    """Random signs that tell it from others; empty where the file has none."""
    lines: tuple[AnswerLine, ...]


def load_answers(source: Path, path: str) -> tuple[list[AnswerSheet], list[Diagnostic]]:
    """Load the sheets of one file, in the order in which they begin.

    UTF-8 with or without mark, UTF-16 with mark and windows-1251 are read, with commas, semicolons or tabs.

    Args:
        source: The file.
        path: What findings call it.
    """
    try:
        content = source.read_bytes() if source.stat().st_size <= SIZE_LIMIT else None
    except OSError as fault:
        return [], [diagnose_unreadable(fault, path)]
    if content is None:
        return [], [diagnose("PB115", Place(path), size=source.stat().st_size // 1024, limit=SIZE_LIMIT // 1024)]
    text = _decode(content)
    table = _read_table(text) if text is not None else None
    if not table:
        return [], [diagnose("PB337", Place(path))]
    return _sort_lines(table, path)


def _decode(content: bytes) -> str | None:
    if b"\0" in content and not content.startswith(_WIDE):
        return None
    encodings = ("utf-16",) if content.startswith(_WIDE) else ("utf-8-sig", "cp1251")
    for encoding in encodings:
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    return None


def _read_table(text: str) -> list[tuple[int, dict[str, str]]] | None:
    """Read lines by column; None where the first line is not that of answers."""
    head = text.partition("\n")[0]
    for separator in _SEPARATORS:
        columns = [name.strip().strip('"').lower() for name in head.strip().split(separator)]
        if set(NEEDED) <= set(columns) <= set(COLUMNS) and len(set(columns)) == len(columns):
            try:
                return _read_rows(text, separator, columns)
            except csv.Error:
                return None
    return None


def _read_rows(text: str, separator: str, columns: list[str]) -> list[tuple[int, dict[str, str]]]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    found, line = [], 1
    for row in reader:
        if line > 1 and any(cell.strip() for cell in row):
            if len(row) != len(columns):
                raise csv.Error("a line of another length")
            found.append((line, dict(zip(columns, (cell.strip() for cell in row), strict=True))))
        line = reader.line_num + 1
    return found


def _sort_lines(table: list[tuple[int, dict[str, str]]], path: str) -> tuple[list[AnswerSheet], list[Diagnostic]]:
    sheets: dict[str, list[AnswerLine]] = {}
    for line, row in table:
        known = {name: row[name] for name in NEEDED}
        sheets.setdefault(row.get("sheet", ""), []).append(AnswerLine(line, **known))
    return [AnswerSheet(path, sheet, tuple(lines)) for sheet, lines in sheets.items()], []

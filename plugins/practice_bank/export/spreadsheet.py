"""A table as a file for a spreadsheet.

Excel splits columns and reads decimals as its country writes them, so Kazakh and Russian files have semicolons and
decimal commas, English ones commas and points; a mark at the start tells it that the letters are UTF-8.
"""

import csv
import io
from dataclasses import dataclass
from datetime import date

Cell = str | int | float | date | None
"""None: nothing is known."""

FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""First letters that make a spreadsheet compute what should be read."""


@dataclass(frozen=True)
class Table:
    """Named columns and their rows."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


def encode_spreadsheet(table: Table, language: str) -> bytes:
    """Write a table as a file for a reader of a language."""
    return write_spreadsheet(table, language).encode()


def write_spreadsheet(table: Table, language: str) -> str:
    """Write a table as a reader of a language opens it."""
    target = io.StringIO(newline="")
    writer = csv.writer(target, delimiter="," if language == "en" else ";", lineterminator="\r\n")
    writer.writerow(table.columns)
    writer.writerows([_written(cell, language) for cell in row] for row in table.rows)
    return f"\ufeff{target.getvalue()}"


def _written(cell: Cell, language: str) -> str:
    if cell is None:
        return ""
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, float):
        figure = f"{cell:.4f}".rstrip("0").rstrip(".")
        return figure if language == "en" else figure.replace(".", ",")
    text = str(cell)
    return f"'{text}" if isinstance(cell, str) and text.startswith(FORMULA) else text

"""The figures of the control room as files for a spreadsheet: `monitoring/*.csv`, one set a language.

Excel splits columns and reads decimals as its country writes them, so Kazakh and Russian files have semicolons and
decimal commas, English ones commas and points; a mark at the start tells it that the letters are UTF-8.
"""

import csv
from datetime import date
from pathlib import Path

from ..catalogue import Catalogue, build_monitoring
from ..rendering.addresses import MONITORING, language_prefix
from ..rendering.views import Reader
from .monitoring_tables import Cell, Table, build_tables

FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""First letters that make a spreadsheet compute what should be read."""


def write_monitoring(catalogue: Catalogue, directory: Path) -> list[Path]:
    """Write the figures of the control room in all languages of the bank.

    Returns:
        The paths written, sorted.
    """
    figures, languages = build_monitoring(catalogue), catalogue.bank.settings.languages
    written: list[Path] = []
    for language in languages:
        folder = directory / f"{language_prefix(language, languages)}{MONITORING}"
        tables = build_tables(figures, Reader(catalogue, language, MONITORING))
        written += [_write(folder / f"{name}.csv", table, language) for name, table in tables.items()]
    return sorted(written)


def _write(path: Path, table: Table, language: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8-sig", newline="") as target:
        writer = csv.writer(target, delimiter="," if language == "en" else ";", lineterminator="\r\n")
        writer.writerow(table.columns)
        writer.writerows([_written(cell, language) for cell in row] for row in table.rows)
    return path


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

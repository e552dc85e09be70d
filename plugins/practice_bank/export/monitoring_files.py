"""The figures of the control room as files for a spreadsheet: `monitoring/*.csv`, one set a language."""

from pathlib import Path

from ..catalogue import Catalogue, build_monitoring
from ..rendering.addresses import MONITORING, language_prefix
from ..rendering.views import Reader
from .monitoring_tables import build_tables
from .spreadsheet import write_table


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
        written += [write_table(folder / f"{name}.csv", table, language) for name, table in tables.items()]
    return sorted(written)

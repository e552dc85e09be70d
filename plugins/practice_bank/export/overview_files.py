"""The figures of the overview as files for a spreadsheet: `overview/*.csv`, one set a language."""

from pathlib import Path

from ..catalogue import Catalogue
from ..rendering.addresses import OVERVIEW, language_prefix
from ..rendering.views import Chart, Reader, build_charts
from .spreadsheet import Table, write_table


def write_overview(catalogue: Catalogue, directory: Path) -> list[Path]:
    """Write the figures of each chart in all languages of the bank.

    Returns:
        The paths written, sorted.
    """
    languages = catalogue.bank.settings.languages
    written: list[Path] = []
    for language in languages:
        folder = directory / f"{language_prefix(language, languages)}{OVERVIEW}"
        reader = Reader(catalogue, language, OVERVIEW)
        written += [
            write_table(folder / f"{chart.id}.csv", _table(chart, reader), language) for chart in build_charts(reader)
        ]
    return sorted(written)


def _table(chart: Chart, reader: Reader) -> Table:
    keys = ("monitoring.works", "overview.share", "overview.note")[: 3 if chart.has_notes else 2]
    rows = ((bar.value.label.text, bar.value.count, bar.portion, bar.value.note) for bar in chart.bars)
    return Table((chart.heading, *(reader.words[key] for key in keys)), tuple(row[: len(keys) + 1] for row in rows))

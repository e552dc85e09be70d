"""The figures of the overview as files for a spreadsheet: `overview/*.csv`, one set a language."""

from collections.abc import Iterator
from functools import partial

from ..catalogue import Catalogue
from ..rendering.addresses import OVERVIEW, language_prefix
from ..rendering.views import Chart, Reader, build_charts
from ..running import MadeFile, Output
from .spreadsheet import Table, encode_spreadsheet


def plan_overview(catalogue: Catalogue) -> Iterator[Output]:
    """Plan the figures of the charts, all charts of a language together."""
    languages = catalogue.bank.settings.languages
    for language in languages:
        folder = f"{language_prefix(language, languages)}{OVERVIEW}"
        yield Output(folder, partial(_make_tables, folder, Reader(catalogue, language, OVERVIEW)))


def _make_tables(folder: str, reader: Reader) -> Iterator[MadeFile]:
    for chart in build_charts(reader):
        yield f"{folder}{chart.id}.csv", encode_spreadsheet(_table(chart, reader), reader.language)


def _table(chart: Chart, reader: Reader) -> Table:
    keys = ("monitoring.works", "overview.share", "overview.note")[: 3 if chart.has_notes else 2]
    rows = ((bar.value.label.text, bar.value.count, bar.portion, bar.value.note) for bar in chart.bars)
    return Table((chart.heading, *(reader.words[key] for key in keys)), tuple(row[: len(keys) + 1] for row in rows))

"""The figures of the control room as files for a spreadsheet: `monitoring/*.csv`, one set a language."""

from collections.abc import Iterator
from functools import partial

from ..catalogue import Catalogue, build_monitoring
from ..rendering.addresses import MONITORING, language_prefix
from ..rendering.views import Reader
from ..running import MadeFile, Output
from .monitoring_tables import build_tables
from .spreadsheet import encode_spreadsheet


def plan_monitoring(catalogue: Catalogue) -> Iterator[Output]:
    """Plan the figures of the control room, all tables of a language together."""
    languages = catalogue.bank.settings.languages
    for language in languages:
        folder = f"{language_prefix(language, languages)}{MONITORING}"
        yield Output(folder, partial(_make_tables, folder, Reader(catalogue, language, MONITORING)))


def _make_tables(folder: str, reader: Reader) -> Iterator[MadeFile]:
    for name, table in build_tables(build_monitoring(reader.catalogue), reader).items():
        yield f"{folder}{name}.csv", encode_spreadsheet(table, reader.language)

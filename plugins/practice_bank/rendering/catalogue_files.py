"""The files by which a browser narrows the catalogue: in every language one folder of the site's data."""

from collections.abc import Iterator
from functools import partial

from ..catalogue import Catalogue
from ..running import MadeFile, Output
from .addresses import CATALOGUE, catalogue_data_path
from .views import Reader, make_catalogue_files


def plan_catalogue(catalogue: Catalogue) -> Iterator[Output]:
    """Plan the files of all languages, those of a language together; there are none without works."""
    for language in catalogue.bank.settings.languages if catalogue.entries else ():
        folder = catalogue_data_path(language)
        yield Output(folder, partial(_make, folder, Reader(catalogue, language, CATALOGUE)))


def _make(folder: str, reader: Reader) -> Iterator[MadeFile]:
    for name, content in make_catalogue_files(reader):
        yield folder + name, content

"""The files that records and entries of collections give along."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from ..catalogue import Catalogue
from ..records import StoredFile
from ..running import MadeFile, Output
from .holders import find_holders

FILES = "files/"
"""Folder of the files, beside the page."""


def plan_attachments(catalogue: Catalogue) -> Iterator[Output]:
    """Plan the files of each page, `bank/<id>/files/…`, once for all languages."""
    for holder in find_holders(catalogue):
        for name, file in holder.files.items():
            address = holder.home + name
            yield Output(address, partial(_read, address, file))


def _read(address: str, file: StoredFile) -> Iterator[MadeFile]:
    yield address, Path(file.source).read_bytes()

"""The files that records and entries of collections give along."""

import shutil
from pathlib import Path

from ..catalogue import Catalogue
from .holders import find_holders


def copy_attachments(catalogue: Catalogue, directory: Path) -> None:
    """Copy the files of each page to it, `bank/<id>/files/`, once for all languages."""
    for holder in find_holders(catalogue):
        for name, file in holder.files.items():
            target = directory / holder.home / name
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(file.source, target)

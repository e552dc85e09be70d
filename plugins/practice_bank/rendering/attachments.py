"""The files that records give along."""

import shutil
from pathlib import Path

from ..catalogue import Catalogue


def copy_attachments(catalogue: Catalogue, directory: Path) -> None:
    """Copy each shown record's files to `bank/<id>/files/`, once for all languages."""
    for record_id, entry in catalogue.entries.items():
        for name, file in entry.record.files.items():
            target = directory / "bank" / record_id / name
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(file.source, target)

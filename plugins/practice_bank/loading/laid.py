"""The folder of a record that lies elsewhere than in its bank."""

from pathlib import Path

from ..diagnostics import Diagnostic
from .entries import Entry
from .folder import load_found
from .loaded import Folder, FoundFolder


def load_laid_folder(root: Path, path: str) -> tuple[Folder, list[Diagnostic]]:
    """Load a record's folder, whose files must stay where they are as long as it is used.

    Args:
        root: What its path is relative to, in place of the site's root.
        path: The folder, `practices/2026/city-village`.
    """
    return load_found(FoundFolder(Entry(path.rpartition("/")[2], root / path, path, is_folder=True), path))

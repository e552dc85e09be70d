"""The folder of a record that lies elsewhere than in its bank."""

from pathlib import Path

from ..diagnostics import Diagnostic
from .entries import Entry, find_entries
from .folder import load_folder
from .loaded import Folder


def load_laid_folder(root: Path, path: str) -> tuple[Folder, list[Diagnostic]]:
    """Load a record's folder, whose files must stay where they are as long as it is used.

    Args:
        root: What its path is relative to, in place of the site's root.
        path: The folder, `practices/2026/city-village`.
    """
    folder = Entry(path.rpartition("/")[2], root / path, path, is_folder=True)
    entries, unlisted = find_entries(folder.source, path)
    loaded, findings = load_folder(folder, entries, evidence=True)
    return loaded, [*unlisted, *findings]

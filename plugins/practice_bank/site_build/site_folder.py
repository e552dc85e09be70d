"""The site's folder as it lies on the disk."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ..running import digest_of

PAGE = "index.html"


@dataclass(frozen=True)
class SiteFolder:
    """What one look at it tells."""

    state: str
    """Digest of how its files lie there: whatever writes one changes it."""
    pages: int
    """How many of them are pages."""


def look_at(directory: Path) -> SiteFolder:
    """Look at all files of a site."""
    pages = 0

    def describe() -> Iterator[str]:
        nonlocal pages
        for folder, file in _find_files(str(directory), ""):
            pages += file.name == PAGE
            found = file.stat(follow_symlinks=False)
            yield f"{folder}{file.name} {(found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino)}"

    state = digest_of(describe())
    return SiteFolder(state, pages)


def _find_files(folder: str, name: str) -> Iterator[tuple[str, os.DirEntry[str]]]:
    """Find the files below a folder, each with the name of its own from the site's root.

    Args:
        folder: Where it is.
        name: Its own from the site's root, with a slash at the end; empty for the root.
    """
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError:
        return
    for entry in entries:
        if entry.is_dir(follow_symlinks=False):
            yield from _find_files(entry.path, f"{name}{entry.name}/")
        else:
            yield name, entry

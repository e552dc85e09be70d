"""The files of a site as they lie on the disk."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ..running import digest_of

PAGE = "/index.html "
"""What the description of a page holds, after a slash."""


@dataclass(frozen=True)
class SiteState:
    """How a site lies on the disk."""

    digest: str
    """Of their names, sizes, times and places: whatever writes a file changes it."""
    pages: int


def find_state(directory: Path) -> SiteState:
    """Look through the folder of a site."""
    files = [*_describe(str(directory), "")]
    return SiteState(digest_of(files), sum(PAGE in f"/{file}" for file in files))


def _describe(folder: str, name: str) -> Iterator[str]:
    """Describe the files below a folder.

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
            yield from _describe(entry.path, f"{name}{entry.name}/")
        else:
            found = entry.stat(follow_symlinks=False)
            facts = (found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino)
            yield f"{name}{entry.name} {facts}"

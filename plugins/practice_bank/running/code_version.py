"""What computes: this package and those it stands on. It is part of the name of everything that is kept."""

import os
import platform
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from .cache import digest_of

PACKAGE = Path(__file__).resolve().parent.parent
KINDS = frozenset({".py", ".yml", ".html", ".txt", ".json"})
"""Endings of the files that say what is computed; scripts and styles are only copied."""
NOT_CODE = frozenset({"vendor", "__pycache__"})
INSTALLED = (".dist-info", ".egg-info")


@cache
def code_version() -> str:
    """Name the code: a change of any of its files, of a package beside it or of Python gives another name."""
    own = (part for path in sorted(_find_own()) for part in (str(path.relative_to(PACKAGE)), path.read_bytes()))
    return digest_of([platform.python_version(), *sorted(_find_others()), *own])


def _find_own() -> Iterator[Path]:
    for place, folders, files in os.walk(PACKAGE):
        folders[:] = [name for name in folders if name not in NOT_CODE]
        yield from (Path(place, name) for name in files if os.path.splitext(name)[1] in KINDS)


def _find_others() -> Iterator[str]:
    """Find the folders in which packages are described; their names tell name and version: `babel-2.17.0.dist-info`."""
    for place in map(Path, sys.path):
        if place.is_dir():
            yield from (name for name in os.listdir(place) if name.endswith(INSTALLED))

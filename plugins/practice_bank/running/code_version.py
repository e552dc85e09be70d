"""What computes: this package and those it stands on. It is part of the name of everything that is kept."""

import platform
from functools import cache
from importlib.metadata import distributions
from pathlib import Path

from .cache import digest_of

PACKAGE = Path(__file__).resolve().parent.parent
KINDS = frozenset({".py", ".yml", ".html", ".txt", ".json"})
"""Endings of the files that say what is computed; scripts and styles are only copied."""


@cache
def code_version() -> str:
    """Name the code: a change of any of its files, of a package beside it or of Python gives another name."""
    files = sorted(path for path in PACKAGE.rglob("*") if path.suffix in KINDS and "vendor" not in path.parts)
    own = (part for path in files for part in (str(path.relative_to(PACKAGE)), path.read_bytes()))
    others = sorted(f"{one.name}=={one.version}" for one in distributions())
    return digest_of([platform.python_version(), *others, *own])

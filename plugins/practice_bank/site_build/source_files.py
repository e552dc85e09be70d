"""Files that something is made of, by name and content."""

import os
from collections.abc import Iterable, Iterator
from hashlib import blake2b
from pathlib import Path


def digest_files(sources: Iterable[Path], root: Path) -> Iterator[bytes | str]:
    """Give the names and digests of all files, in an order of their own.

    Args:
        sources: Files, and folders with all that is in them.
        root: Folder from which they are named.
    """
    for source in sources:
        place, name = str(source), os.path.relpath(source, root)
        for path in [place] if source.is_file() else _walk(place):
            yield name + path[len(place) :]
            yield _digest_file(path)


def find_files(folder: Path) -> Iterator[Path]:
    """Find all files in a folder and those below it; links are followed."""
    return map(Path, _walk(str(folder)))


def _digest_file(path: str) -> bytes:
    try:
        with open(path, "rb") as file:
            return blake2b(file.read(), digest_size=20).digest()
    except OSError:
        return b""  # the check tells that it cannot be read


def _walk(folder: str) -> Iterator[str]:
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError:
        return
    yield from (entry.path for entry in entries if entry.is_file())
    for entry in entries:
        if entry.is_dir():
            yield from _walk(entry.path)

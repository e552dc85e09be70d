"""What lies in a folder, as a whole: is it still the same?"""

import os
import time
from collections.abc import Iterator, Sequence
from hashlib import blake2b
from pathlib import Path

from .entries import is_litter

_CHUNK = 1 << 17
"""Bytes read at once; memory for more would be asked from the system anew for each file, which takes it longer than the
reading."""
_READING = os.O_RDONLY | getattr(os, "O_BINARY", 0)
_UNREADABLE = b"?"

FRESH = 2_000_000_000
"""Nanoseconds after which a further change surely has another time: some disks tell times by two seconds."""

Signed = tuple[str, int, int, int, int, int]
"""Of a file or a folder: path, inode, mode, size, and when it changed and was written, in nanoseconds."""
Signature = tuple[Signed, ...]


def digest_content(folder: Path) -> str:
    """Name the content of a folder by all names, kinds and bytes in it: 40 hexadecimal digits.

    What is hidden or left behind by systems and editors is passed over, as everywhere.
    """
    digest = blake2b(digest_size=20)
    for entry in _walk(folder):
        digest.update(_describe(entry, folder))
    return digest.hexdigest()


def sign_content(folder: Path) -> Signature:
    """Tell what the system says of a folder and everything in it without reading it.

    Returns:
        A signature that is another one after any change; empty where the last change is so fresh, by the clock, that a
        further one might leave no trace.
    """
    return _settle([_look_at(folder), *map(_look_at, _walk(folder))])


def examine_content(folder: Path) -> tuple[Signature, str]:
    """Sign a folder and digest its content in one: each thing is looked at before it is read."""
    digest, signed = blake2b(digest_size=20), [_look_at(folder)]
    for entry in _walk(folder):
        signed.append(_look_at(entry))
        digest.update(_describe(entry, folder))
    return _settle(signed), digest.hexdigest()


def weigh_content(folder: Path) -> int:
    """Make one number of what the system says of everything in a folder, as quickly as can be.

    Returns:
        Another number after any change, but for what is hidden or left behind by systems and editors.
    """
    weight, folders = 0, [str(folder)]
    while folders:
        try:
            with os.scandir(folders.pop()) as listed:
                for entry in listed:
                    if not is_litter(entry.name):
                        weight += hash(_sign(entry.path, _stat(entry)))
                        folders += [entry.path] if entry.is_dir(follow_symlinks=False) else []
        except OSError:
            weight += 1  # what is taken away while it is looked at
    return weight


def _stat(entry: "os.DirEntry[str]") -> os.stat_result:
    return entry.stat(follow_symlinks=False)


def _sign(path: str, about: os.stat_result) -> Signed:
    return path, about.st_ino, about.st_mode, about.st_size, about.st_ctime_ns, about.st_mtime_ns


def _look_at(one: "Path | os.DirEntry[str]") -> Signed | None:
    try:
        return _sign(str(one), os.lstat(one)) if isinstance(one, Path) else _sign(one.path, _stat(one))
    except OSError:
        return None  # it was taken away


def _settle(signed: Sequence[Signed | None]) -> Signature:
    found = tuple(filter(None, signed))
    is_settled = len(found) == len(signed) and max(max(one[-2:]) for one in found) < time.time_ns() - FRESH
    return found if is_settled else ()


def _describe(entry: "os.DirEntry[str]", folder: Path) -> bytes:
    return os.fsencode(entry.path[len(str(folder)) :]) + b"\0" + _read(entry)


def _walk(folder: Path | str) -> Iterator["os.DirEntry[str]"]:
    try:
        with os.scandir(folder) as listed:
            entries = sorted(listed, key=lambda entry: entry.name)
    except OSError:
        return
    for entry in entries:
        if not is_litter(entry.name):
            yield entry
            if entry.is_dir(follow_symlinks=False):
                yield from _walk(entry.path)


def _read(entry: "os.DirEntry[str]") -> bytes:
    """A digest of a file's bytes; of what is no file, its kind."""
    if entry.is_symlink():
        return b"l"
    if not entry.is_file(follow_symlinks=False):
        return b"d" if entry.is_dir(follow_symlinks=False) else b"s"
    try:
        file = os.open(entry.path, _READING)
    except OSError:
        return _UNREADABLE
    try:
        return b"f" + _digest_file(file)
    except OSError:
        return _UNREADABLE
    finally:
        os.close(file)


def _digest_file(file: int) -> bytes:
    digest = blake2b(digest_size=20)
    while chunk := os.read(file, _CHUNK):
        digest.update(chunk)
        # Most files are read at once, and asking for more than there is would cost as much again.
        if len(chunk) < _CHUNK:
            break
    return digest.digest()

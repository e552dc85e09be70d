"""What lies in a folder: files and folders, in order, never through a link."""

import os
import stat
import unicodedata
from dataclasses import dataclass
from pathlib import Path

from ..diagnostics import Diagnostic, Place, diagnose
from .decoding import diagnose_unreadable

_LITTER = frozenset({"thumbs.db", "desktop.ini", "__macosx", "ehthumbs.db"})


@dataclass(frozen=True)
class Entry:
    """A file or a folder."""

    name: str
    source: Path
    path: str
    """POSIX path relative to the site's root."""
    is_folder: bool


def find_entries(
    folder: Path, path: str, passed_over: frozenset[str] = frozenset()
) -> tuple[list[Entry], list[Diagnostic]]:
    """List a folder by name.

    Hidden files and what systems and editors leave behind are passed over; links and devices are findings.
    """
    found: list[Entry] = []
    findings: list[Diagnostic] = []
    try:
        with os.scandir(folder) as listed:
            here = sorted(listed, key=lambda entry: entry.name)
    except OSError as fault:
        return [], [diagnose_unreadable(fault, path)]
    for one in here:
        if not is_litter(one.name) and one.name not in passed_over:
            entry = _look_at(one, f"{path}/{legible(one.name)}")
            findings += entry if isinstance(entry, list) else []
            found += [entry] if isinstance(entry, Entry) else []
    return found, findings


def list_names(folder: Path) -> dict[str, bool]:
    """List the names of files and folders, each with whether it is a folder; nothing where nobody may look."""
    try:
        with os.scandir(folder) as listed:
            there = [one for one in listed if not is_litter(one.name)]
            kinds = {legible(one.name): (one.is_dir(follow_symlinks=False), one) for one in there}
            return {
                name: is_folder
                for name, (is_folder, one) in kinds.items()
                if is_folder or one.is_file(follow_symlinks=False)
            }
    except OSError:
        return {}


def _look_at(listed: "os.DirEntry[str]", path: str) -> Entry | list[Diagnostic]:
    """Look at what a folder lists: its kind is known without asking for it."""
    is_folder = listed.is_dir(follow_symlinks=False)
    if is_folder or listed.is_file(follow_symlinks=False):
        return Entry(path.rpartition("/")[2], Path(listed.path), path, is_folder)
    return find_entry(Path(listed.path), path)


def find_entry(source: Path, path: str) -> Entry | list[Diagnostic]:
    """Look at one path; a link, a device or an unreachable file is a finding."""
    try:
        mode = source.lstat().st_mode
    except OSError as fault:
        return [diagnose_unreadable(fault, path)]
    if stat.S_ISLNK(mode):
        return [diagnose("PB152", Place(path))]
    if not stat.S_ISDIR(mode) and not stat.S_ISREG(mode):
        return [diagnose("PB153", Place(path))]
    return Entry(path.rpartition("/")[2], source, path, stat.S_ISDIR(mode))


def find_folder(root: Path, path: str) -> Entry | list[Diagnostic]:
    """Find a folder of the site, no part of its way being a link; what stands in its place is a finding.

    A folder that is not there gives neither.
    """
    parts = path.split("/")
    for end in range(1, len(parts) + 1):
        part = "/".join(parts[:end])
        if not os.path.lexists(root / part):
            return []
        entry = find_entry(root / part, part)
        if not isinstance(entry, Entry):
            return entry
        if not entry.is_folder:
            return [diagnose("PB163", Place(part), name=entry.name)]
    return entry


def is_litter(name: str) -> bool:
    """Whether a name is hidden or left behind by a system or an editor."""
    lowered = name.lower()
    return name.startswith((".", "~$")) or lowered.endswith(("~", ".swp", ".tmp")) or lowered in _LITTER


def legible(name: str) -> str:
    """Write a file name so that it can be printed: composed letters, no control characters, no raw bytes."""
    if name.isascii() and name.isprintable():
        return name
    text = unicodedata.normalize("NFC", os.fsencode(name).decode("utf-8", "replace"))
    return "".join(sign if sign.isprintable() else "\N{REPLACEMENT CHARACTER}" for sign in text)

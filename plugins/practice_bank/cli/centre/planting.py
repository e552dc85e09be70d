"""A whole site put in its place, or nothing."""

import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from ...diagnostics import Severity, report_text
from ...i18n import LANGUAGES
from ...loading import find_repository
from ...pipeline import Settings, check_bank
from ..faults import Fault
from ..writing import write_tree
from .site_files import EXAMPLE, UNKNOWN_DIGEST

_GIT = ".git"


def check_place(directory: Path) -> Path:
    """Check that a site can be written there: nowhere yet, an empty folder, or a git repository without a commit.

    Raises:
        Fault: If something is there already.
    """
    place = directory.absolute()
    if place.exists() and not place.is_dir():
        raise Fault("centre.not_a_folder", directory=directory)
    if place.is_symlink() and not place.exists():
        raise Fault("centre.not_a_folder", directory=directory)
    held = sorted(entry.name for entry in place.iterdir()) if place.is_dir() else []
    if [name for name in held if name != _GIT]:
        raise Fault("centre.not_empty", directory=directory, name=next(name for name in held if name != _GIT))
    if held and (repository := find_repository(place)) and repository.find_commit("HEAD"):
        raise Fault("centre.has_history", directory=directory)
    return place.resolve()


def plant(place: Path, files: Mapping[str, bytes], today: date) -> None:
    """Write a site whole: beside its place first, then moved there.

    Args:
        place: From `check_place`.
        files: By path.
        today: The day it is checked for.

    Raises:
        Fault: If the site would not be sound.
    """
    made = _make_parents(place.parent)
    try:
        with _workshop(place if place.exists() else place.parent) as workshop:
            write_tree(workshop, files.items())
            _finish_example(workshop, today)
            _check(workshop, today)
            _move(workshop, place)
    except BaseException:
        for folder in reversed(made):
            folder.rmdir()
        raise


def _make_parents(folder: Path) -> list[Path]:
    missing = [each for each in (folder, *folder.parents) if not each.exists()]
    folder.mkdir(parents=True, exist_ok=True)
    return missing[::-1]


@contextmanager
def _workshop(parent: Path) -> Iterator[Path]:
    """Make a folder on the same disk that disappears."""
    hidden = Path(tempfile.mkdtemp(prefix=".practice-bank-", dir=parent))
    try:
        # Only its owner may look into what mkdtemp makes; a site is like any other folder.
        folder = hidden / "site"
        folder.mkdir()
        yield folder
    finally:
        shutil.rmtree(hidden, ignore_errors=True)


def _finish_example(folder: Path, today: date) -> None:
    """Name in the example's translations the digest of its original."""
    waiting = [path for path in folder.glob(f"practices/{EXAMPLE}/*.md") if UNKNOWN_DIGEST in path.read_text("utf-8")]
    if not waiting:
        return
    example = check_bank(Settings(folder, today, True)).bank.records[EXAMPLE]
    for path in waiting:
        path.write_text(path.read_text("utf-8").replace(UNKNOWN_DIGEST, example.digest), "utf-8", newline="\n")


def _check(folder: Path, today: date) -> None:
    findings = [f for f in check_bank(Settings(folder, today)).diagnostics if f.severity is Severity.ERROR]
    if findings:
        raise Fault("centre.unsound", report={code: report_text(findings, code) for code in LANGUAGES})


def _move(workshop: Path, place: Path) -> None:
    """Move what was made to its place; what cannot be finished is undone."""
    if not place.exists():
        os.rename(workshop, place)
        return
    moved: list[Path] = []
    try:
        for entry in sorted(workshop.iterdir()):
            os.rename(entry, place / entry.name)
            moved.append(entry)
    except BaseException:
        for entry in moved:
            os.rename(place / entry.name, entry)
        raise

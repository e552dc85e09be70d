"""The first commit of a new site, where git is there."""

import shutil
import subprocess
from enum import Enum, auto
from pathlib import Path

from ...loading import find_repository


class Committed(Enum):
    """What became of the first commit."""

    DONE = auto()
    NOT_OURS = auto()
    """There is no git, or the folder lies within somebody's repository."""
    REFUSED = auto()
    """Git knows no author, or would not commit; the site stands all the same."""


def commit_first(place: Path, message: str) -> Committed:
    """Make the site a repository with one commit."""
    if shutil.which("git") is None:
        return Committed.NOT_OURS
    if not (place / ".git").exists():
        if find_repository(place):
            return Committed.NOT_OURS
        _git(place, "init", "--quiet", "--initial-branch", "main")
    steps = (("add", "--all"), ("commit", "--quiet", "--message", message))
    return Committed.DONE if all(_git(place, *step) for step in steps) else Committed.REFUSED


def _git(place: Path, *arguments: str) -> bool:
    call = ["git", "-C", str(place), *arguments]
    return subprocess.run(call, capture_output=True, stdin=subprocess.DEVNULL).returncode == 0

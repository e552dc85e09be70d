"""Real git repositories in temporary folders."""

import os
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from laying import lay_site
from practice_bank.loading import Span, find_repository, load_span

METHODIST = "Әдіскер Үлгі <methodist@example.org>"
DAY = "2026-11-20T12:00:00+0500"
IDENTITY = {
    f"GIT_{role}_{part}": value
    for role in ("AUTHOR", "COMMITTER")
    for part, value in {"NAME": "Әдіскер Үлгі", "EMAIL": "methodist@example.org", "DATE": DAY}.items()
}
NO_SETTINGS = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}


def git(folder: Path, *arguments: str) -> str:
    """Run git without the settings of whoever runs the tests."""
    environment = {**os.environ, **NO_SETTINGS, **IDENTITY}
    call = ["git", "-C", str(folder), "-c", "protocol.file.allow=always", *arguments]
    return subprocess.run(call, check=True, capture_output=True, text=True, env=environment).stdout.strip()


def start_history(root: Path) -> str:
    """Make a repository of a folder, with all that lies in it as the first commit."""
    git(root, "init", "--quiet", "--initial-branch", "main")
    return commit(root, METHODIST, "Банк")


def commit(root: Path, author: str = METHODIST, message: str = "Өзгеріс", day: str = DAY) -> str:
    """Commit all that changed; the hash."""
    git(root, "add", "--all")
    git(root, "commit", "--quiet", "--allow-empty", "--author", author, "--date", day, "--message", message)
    return git(root, "rev-parse", "HEAD")


def commit_all(root: Path, day: str = "2026-02-01", author: str = "Айгүл") -> str:
    """Commit all that changed, on a day; the folder becomes a repository where it is none. The hash."""
    if not (root / ".git").exists():
        git(root, "init", "--quiet", "--initial-branch", "main")
    return commit(root, f"{author} <someone@example.org>", day=f"{day}T12:00:00+0500")


def lay_commits(root: Path, commits: Sequence[Mapping[str, Any]]) -> Span:
    """Lay commits over what lies at `root`: each `{author, message, files, replace}`; what leads from base to them."""
    base = start_history(root)
    for one in commits:
        lay_site(root, None, one.get("files"), one.get("replace"))
        commit(root, one.get("author", METHODIST), one.get("message", "Өзгеріс"))
    return span_since(root, base)


def span_since(root: Path, base: str) -> Span:
    repository = find_repository(root)
    assert repository
    found = repository.find_commit(base)
    assert found
    return load_span(repository, found)

"""Commits what lies in a folder to a real git repository."""

import os
import subprocess
from pathlib import Path


def run_git(root: Path, *arguments: str, **environment: str) -> str:
    plain = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    done = subprocess.run(
        ["git", "-C", str(root), *arguments], capture_output=True, text=True, env={**os.environ, **plain, **environment}
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def commit_all(root: Path, day: str = "2026-02-01", author: str = "Айгүл") -> str:
    """Commit everything; the commit's hash."""
    if not (root / ".git").exists():
        run_git(root, "init", "--quiet", "--initial-branch=main")
    run_git(root, "add", "--all")
    who = {"NAME": author, "EMAIL": "someone@example.org", "DATE": f"{day}T12:00:00+0500"}
    names = {f"GIT_{role}_{key}": value for role in ("AUTHOR", "COMMITTER") for key, value in who.items()}
    run_git(root, "commit", "--quiet", "--allow-empty", "--message", "Өзгеріс", **names)
    return run_git(root, "rev-parse", "HEAD")

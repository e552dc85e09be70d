"""The history of a site, read with the git command."""

import os
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path

_FIELDS = ("%H", "%P", "%aN", "%aE", "%as", "%(trailers:key=Co-authored-by,valueonly,separator=%x1f)")
_LOG = f"--format=%x1e{'%x00'.join(_FIELDS)}%x00"


@dataclass(frozen=True)
class Commit:
    """One commit, as far as it touches what was asked for."""

    hash: str
    parents: tuple[str, ...]
    author: str
    """Name, as `.mailmap` has it."""
    email: str
    """Address of the author, as `.mailmap` has it."""
    day: date
    """When it was written."""
    coauthors: tuple[str, ...]
    """`Name <address>` of each `Co-authored-by` line."""
    files: tuple[str, ...]
    """Paths it changed, relative to the site's root; of a merge those that differ from all its parents."""


@dataclass(frozen=True)
class Repository:
    """The git repository a site lies in."""

    top: Path
    """Its work tree."""
    prefix: str
    """Path of the site's root in it, empty or ending with a slash."""

    @cached_property
    def is_shallow(self) -> bool:
        """Whether only the latest part of the history is here."""
        return self._text("rev-parse", "--is-shallow-repository").strip() == "true"

    def find_commit(self, name: str) -> str | None:
        """Find the full hash of a commit by any name git knows; None where it knows none."""
        found = _run(self.top, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}")
        return found.stdout.decode().strip() if found.returncode == 0 else None

    def load_commits(self, paths: Sequence[str] = (), base: str | None = None, head: str = "HEAD") -> list[Commit]:
        """Load the commits that touched some paths, the newest first.

        Args:
            paths: Files or folders relative to the site's root; none: the whole site.
            base: A commit; it and what it rests on are left out.
            head: The last commit.
        """
        if self.find_commit(head) is None:
            return []
        span = [head, *([f"^{base}"] if base else [])]
        # A merge shows what differs from all its parents; every change is told as a file, never as a move.
        text = self._text(
            "log", _LOG, "-z", "--name-only", "--no-renames", "-c", "--topo-order", *span, "--", *self._own(paths)
        )
        return [self._commit(entry) for entry in text.split("\x1e")[1:]]

    def read_file(self, commit: str, path: str) -> bytes | None:
        """Read a file as it was in a commit; None where it was not there."""
        found = _run(self.top, "cat-file", "blob", f"{commit}:{self.prefix}{path}")
        return found.stdout if found.returncode == 0 else None

    def unpack(self, commit: str, path: str, target: Path) -> bool:
        """Write a folder as it was in a commit under another root; whether it was there.

        Links and submodules are left out: nothing is written outside the folder.

        Args:
            commit: A full hash.
            path: The folder, relative to the site's root.
            target: The other root: the folder appears at the same path in it.
        """
        found = _run(self.top, "ls-tree", "-r", "-z", f"{commit}:{self.prefix}{path}")
        if found.returncode:
            return False
        for entry in filter(None, found.stdout.split(b"\0")):
            about, _, name = entry.partition(b"\t")
            mode, _, blob = about.decode().split()
            if mode.startswith("100"):
                copy = target / path / os.fsdecode(name)
                copy.parent.mkdir(parents=True, exist_ok=True)
                copy.write_bytes(_run(self.top, "cat-file", "blob", blob).stdout)
        return True

    def _own(self, paths: Sequence[str]) -> list[str]:
        return [f":(top,literal){self.prefix}{path}" for path in paths or ("",)]

    def _commit(self, entry: str) -> Commit:
        *fields, names = entry.split("\0", len(_FIELDS))
        hash, parents, author, email, day, coauthors = fields
        files = (name.strip("\n") for name in names.split("\0"))
        return Commit(
            hash=hash,
            parents=tuple(parents.split()),
            author=author,
            email=email,
            day=date.fromisoformat(day),
            coauthors=tuple(line.strip() for line in coauthors.split("\x1f") if line.strip()),
            files=tuple(name.removeprefix(self.prefix) for name in files if name.startswith(self.prefix) and name),
        )

    def _text(self, *arguments: str) -> str:
        found = _run(self.top, *arguments)
        found.check_returncode()
        return found.stdout.decode("utf-8", "surrogateescape")


def find_repository(root: Path) -> Repository | None:
    """Find the git repository a site lies in; None where there is none, or no git."""
    try:
        found = _run(root, "rev-parse", "--show-toplevel", "--show-prefix")
    except OSError:
        return None
    if found.returncode:
        return None
    top, prefix = found.stdout.decode("utf-8", "surrogateescape").split("\n")[:2]
    return Repository(Path(top), prefix)


def _run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    # The reader's own settings of git must not change what is read.
    plain = ("-c", "core.quotePath=off", "-c", "log.showSignature=false")
    environment = {**os.environ, "GIT_OPTIONAL_LOCKS": "0", "LC_ALL": "C"}
    return subprocess.run(["git", "-C", str(folder), *plain, *arguments], capture_output=True, env=environment)


__all__ = ["Commit", "Repository", "find_repository"]

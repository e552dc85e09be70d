"""The history of a site, read with the git command."""

import os
import re
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from pathlib import Path

_FIELDS = ("%H", "%P", "%aN", "%aE", "%as", "%x1f%(trailers:key=Co-authored-by,valueonly,separator=%x1f)")
_ENTRY = "//<"
"""Stands alone before each commit: no path holds two slashes, no author's name a bracket; co-authors are set off."""
_LOG = f"--format=%x00{_ENTRY}%x00{'%x00'.join(_FIELDS)}%x00"
_CONTACT = re.compile(r"[^<>\n]*<[^<>\n]*>")
# What a hook sets is about the repository it was called for, not about the site.
_FOREIGN = frozenset({"GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_LITERAL_PATHSPECS"})
# The reader's own settings of git must not change what is read.
_PLAIN = (
    *("-c", "core.quotePath=off"),
    *("-c", "i18n.logOutputEncoding=UTF-8"),
    *("-c", "log.follow=false"),
    *("-c", "log.showSignature=false"),
)


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
    """`Name <address>` of each `Co-authored-by` line, as `.mailmap` has it."""
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

    @cached_property
    def ends(self) -> frozenset[str]:
        """Commits at which a shallow history ends: they have parents, but not here."""
        if not self.is_shallow:
            return frozenset()
        listed = self.top / self._text("rev-parse", "--git-path", "shallow").strip("\n")
        return frozenset(listed.read_text("ascii").split())

    def find_commit(self, name: str) -> str | None:
        """Find the full hash of a commit by any name git knows; None where it knows none."""
        found = _run(self.top, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}")
        return found.stdout.decode().strip() if found.returncode == 0 else None

    def find_common(self, one: str, other: str) -> str | None:
        """Find the last commit that two have in common; None where they have none, or it is not here."""
        found = _run(self.top, "merge-base", one, other)
        return found.stdout.decode().strip() if found.returncode == 0 else None

    def find_folder(self, commit: str, path: str) -> str | None:
        """Find the hash of a folder's content in a commit, equal where nothing in it differs; None without it."""
        found = _run(self.top, "rev-parse", "--verify", "--quiet", f"{commit}:{self.prefix}{path}")
        return found.stdout.decode().strip() if found.returncode == 0 else None

    def find_resolved(self, merge: str) -> frozenset[str] | None:
        """Find the files of the site that whoever merged changed, where git alone would have merged otherwise.

        Returns:
            Their paths relative to the site's root; None where this git cannot tell (it can since 2.35).
        """
        found = _run(self.top, "show", "--remerge-diff", "--name-only", "--no-renames", "-z", "--format=", merge)
        if found.returncode:
            return None
        names = found.stdout.decode("utf-8", "surrogateescape").split("\0")
        return frozenset(self._in_site(names))

    def has_uncommitted(self, path: str) -> bool:
        """Whether something in a folder of the site differs from the last commit."""
        return bool(self._text("status", "--porcelain", "-z", "--", *self._own([path])))

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
        return self._with_mapped([self._commit(entry) for entry in text.split(f"\0{_ENTRY}\0")[1:]])

    def read_file(self, commit: str, path: str) -> bytes | None:
        """Read a file as it was in a commit; None where it was not there."""
        found = _run(self.top, "cat-file", "blob", f"{commit}:{self.prefix}{path}")
        return found.stdout if found.returncode == 0 else None

    def list_changes(self, start: str, end: str) -> bytes:
        """List what differs between two commits, raw: every file by itself, a move as two, nothing converted."""
        call = (
            "diff-tree",
            "-r",
            "-z",
            "--raw",
            "--no-renames",
            "--no-abbrev",
            "--no-ext-diff",
            "--ignore-submodules=none",
        )
        found = _run(self.top, *call, start, end)
        found.check_returncode()
        return found.stdout

    def list_paths(self, commit: str) -> list[str]:
        """List all files of a commit, as git has them, from the top of the repository."""
        names = self._text("ls-tree", "-r", "-z", "--name-only", "--full-tree", commit).split("\0")
        return [name for name in names if name]

    def find_sizes(self, blobs: Sequence[str]) -> dict[str, int]:
        """Find how many bytes contents have, by their hashes, without reading them."""
        found = _run(self.top, "cat-file", "--batch-check", given="".join(f"{blob}\n" for blob in blobs))
        found.check_returncode()
        lines = (line.split() for line in found.stdout.decode().splitlines())
        return {line[0]: int(line[2]) for line in lines if len(line) == 3}

    def unpack(self, commit: str, path: str, target: Path, parts: Sequence[str] = ()) -> bool:
        """Write a folder as it was in a commit under another root; whether it was there.

        Links and submodules are left out: nothing is written outside the folder.

        Args:
            commit: A full hash.
            path: The folder, relative to the site's root.
            target: The other root: the folder appears at the same path in it.
            parts: Files and folders in it that are wanted; none: all.
        """
        found = _run(self.top, "ls-tree", "-r", "-z", f"{commit}:{self.prefix}{path}", "--", *parts)
        if found.returncode:
            return False
        blobs = dict(_read_entries(found.stdout))
        for (name, _), content in zip(blobs.items(), self.read_blobs(list(blobs.values())), strict=True):
            copy = target / path / name
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_bytes(content)
        return True

    def read_blobs(self, hashes: Sequence[str]) -> Iterator[bytes]:
        """Read contents by their hashes, in their order, as they are kept: no filter and no attribute is asked."""
        found = _run(self.top, "cat-file", "--batch", given="".join(f"{hash}\n" for hash in hashes))
        found.check_returncode()
        start = 0
        for _ in hashes:
            head = found.stdout.index(b"\n", start)
            end = head + 1 + int(found.stdout[start:head].rpartition(b" ")[2])
            yield found.stdout[head + 1 : end]
            start = end + 1

    def _own(self, paths: Sequence[str]) -> list[str]:
        return [f":(top,literal){self.prefix}{path}" for path in paths or ("",)]

    def _in_site(self, names: Sequence[str]) -> Iterator[str]:
        return (name.removeprefix(self.prefix) for name in names if name and name.startswith(self.prefix))

    def _commit(self, entry: str) -> Commit:
        hash, parents, author, email, day, coauthors, names = entry.split("\0", len(_FIELDS))
        return Commit(
            hash=hash,
            parents=tuple(parents.split()),
            author=author,
            email=email,
            day=date.fromisoformat(day),
            coauthors=tuple(line.strip() for line in coauthors.split("\x1f") if line.strip()),
            files=tuple(self._in_site([name.removeprefix("\n") for name in names.split("\0")])),
        )

    def _with_mapped(self, commits: list[Commit]) -> list[Commit]:
        """Name co-authors as `.mailmap` does, which git itself does for authors only."""
        named = sorted({line for commit in commits for line in commit.coauthors if _CONTACT.fullmatch(line)})
        if not named:
            return commits
        found = _run(self.top, "check-mailmap", "--stdin", given="".join(f"{line}\n" for line in named))
        found.check_returncode()
        mapped = dict(zip(named, found.stdout.decode("utf-8", "surrogateescape").split("\n"), strict=False))
        return [
            replace(commit, coauthors=tuple(mapped.get(line, line) for line in commit.coauthors)) for commit in commits
        ]

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


def _read_entries(listing: bytes) -> Iterator[tuple[str, str]]:
    """The plain files of a folder's listing: name and hash."""
    for entry in filter(None, listing.split(b"\0")):
        about, _, name = entry.partition(b"\t")
        mode, _, blob = about.decode().split()
        if mode.startswith("100") and b".." not in name.split(b"/"):
            yield os.fsdecode(name), blob


def run_git(
    folder: Path, *arguments: str, given: bytes = b"", more: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[bytes]:
    """Run git, unmoved by what a hook or the caller's settings say.

    Args:
        folder: Where.
        arguments: Of the command.
        given: To standard input.
        more: Variables of the environment to set.
    """
    environment = {name: value for name, value in os.environ.items() if name not in _FOREIGN}
    environment |= {"GIT_OPTIONAL_LOCKS": "0", "LC_ALL": "C", **(more or {})}
    call = ["git", "-C", str(folder), *_PLAIN, *arguments]
    return subprocess.run(call, input=given, capture_output=True, env=environment)


def _run(folder: Path, *arguments: str, given: str = "") -> subprocess.CompletedProcess[bytes]:
    return run_git(folder, *arguments, given=given.encode("utf-8", "surrogateescape"))

"""A branch made beside the work that goes on: neither the working tree, nor the index, nor hooks take part."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from .bank import PRACTICES
from .git import Repository, run_git

_APART = (
    *("-c", f"core.hooksPath={os.devnull}"),
    *("-c", "core.splitIndex=false"),
    *("-c", "core.fsmonitor=false"),
    *("-c", "i18n.commitEncoding=UTF-8"),
)


class BranchFault(Exception):
    """Git did not do what was asked."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True)
class NewBranch:
    """One commit on a branch of its own, upon what is checked out."""

    name: str
    """`submission/city-village`."""
    files: Mapping[str, bytes]
    """By path, relative to the site's root."""
    author: str
    """Name of who made what it holds; no line ends, no angle brackets."""
    email: str
    message: str


def write_branch(repository: Repository, branch: NewBranch) -> str:
    """Make a branch, or nothing.

    Returns:
        The hash of its commit.

    Raises:
        BranchFault: If git refuses, or the branch is there already.
    """
    head = _ask(repository, "rev-parse", "--verify", "HEAD^{commit}")
    with TemporaryDirectory(prefix="practice-bank-") as scratch:
        index = {"GIT_INDEX_FILE": str(Path(scratch) / "index")}
        _ask(repository, "read-tree", head, more=index)
        _ask(repository, "update-index", "-z", "--index-info", given=_list_files(repository, branch), more=index)
        tree = _ask(repository, "write-tree", more=index)
    author = {"GIT_AUTHOR_NAME": branch.author, "GIT_AUTHOR_EMAIL": branch.email}
    commit = _ask(repository, "commit-tree", tree, "-p", head, "-F", "-", given=branch.message.encode(), more=author)
    # The zeros stand for "not there yet": of two who make the same branch, one is refused.
    _ask(repository, "update-ref", f"refs/heads/{branch.name}", commit, "0" * len(commit))
    return commit


def find_branches(repository: Repository, name: str) -> list[str]:
    """Find the branches of a name, here and where this copy was fetched from: `origin/submission/city-village`."""
    patterns = (f"refs/heads/{name}", f"refs/remotes/*/{name}")
    return _ask(repository, "for-each-ref", "--format=%(refname:short)", *patterns).split()


def find_committed(repository: Repository, record: str) -> str | None:
    """Find the folder of a record in the last commit, whatever lies in the working tree; None where there is none."""
    listed = run_git(
        repository.top, "ls-tree", "-r", "--name-only", "-z", "HEAD", "--", f"{repository.prefix}{PRACTICES}/"
    )
    for path in listed.stdout.decode("utf-8", "surrogateescape").split("\0"):
        before, mark, _ = path.removeprefix(repository.prefix).partition(f"/{record}/index.")
        if mark:
            return f"{before}/{record}"
    return None


def find_committer(repository: Repository) -> tuple[str, str] | None:
    """Find who commits here: name and address; None where git does not know."""
    found = run_git(repository.top, "var", "GIT_COMMITTER_IDENT")
    name, _, rest = found.stdout.decode("utf-8", "replace").partition(" <")
    return (name, rest.partition(">")[0]) if found.returncode == 0 else None


def _list_files(repository: Repository, branch: NewBranch) -> bytes:
    """Keep the files as objects, and list them as git wants it."""
    entries = [
        f"100644 {_ask(repository, 'hash-object', '-w', '--stdin', given=content)}\t{repository.prefix}{path}\0"
        for path, content in sorted(branch.files.items())
    ]
    return "".join(entries).encode()


def _ask(repository: Repository, *arguments: str, given: bytes = b"", more: Mapping[str, str] | None = None) -> str:
    found = run_git(repository.top, *_APART, *arguments, given=given, more=more)
    if found.returncode:
        raise BranchFault(found.stderr.decode("utf-8", "replace").strip().partition("\n")[0])
    return found.stdout.decode("utf-8", "surrogateescape").strip()

"""What a proposed change does to the files of a repository, read from git's objects and never from a work tree."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from .git import Repository

LINK, SUBMODULE, PROGRAM, NOTHING = "120000", "160000", "100755", "000000"
"""Modes of what is no plain file."""


@dataclass(frozen=True)
class TreeChange:
    """One file that differs."""

    path: str
    """As git has it, relative to the site's root; from the top of the repository where it lies outside the site."""
    mode: str
    """As git writes it, `100644`; `000000` where the file is removed."""
    blob: str
    """Hash of the content; of zeros where the file is removed."""
    is_new: bool = False
    """Whether the file was not there before."""
    is_outside: bool = False
    """Whether it lies outside the site."""

    @property
    def is_removed(self) -> bool:
        """Whether the file is no longer there."""
        return self.mode == NOTHING


@dataclass(frozen=True)
class TreeDifference:
    """All that a proposed change does."""

    base: str
    """Full hash of the commit it is proposed for."""
    head: str
    """Full hash of its last commit."""
    changes: tuple[TreeChange, ...] = ()
    """Since the last commit both have in common, by path."""
    paths: tuple[str, ...] = field(default=(), repr=False)
    """All files there are at its last commit, relative to the site's root where they lie in it."""
    sizes: Mapping[str, int] = field(default_factory=dict, repr=False)
    """Bytes of the contents that differ, by hash."""
    moved: frozenset[str] = frozenset()
    """Paths that have changed for others meanwhile."""


def load_tree_difference(repository: Repository, base: str, head: str) -> TreeDifference | None:
    """Load what a change does; None where its commits and the base have nothing in common here.

    Args:
        repository: Where the site lies.
        base: Full hash of the commit the change is proposed for.
        head: Full hash of its last commit.
    """
    start = repository.find_common(base, head)
    if start is None:
        return None
    changes = tuple(sorted(_read_changes(repository, start, head), key=lambda change: change.path))
    plain = [change.blob for change in changes if change.mode not in (NOTHING, SUBMODULE)]
    return TreeDifference(
        base=base,
        head=head,
        changes=changes,
        paths=tuple(_in_site(repository, path)[0] for path in repository.list_paths(head)),
        sizes=repository.find_sizes(plain),
        moved=frozenset(change.path for change in _read_changes(repository, start, base)),
    )


def _read_changes(repository: Repository, start: str, end: str) -> Iterator[TreeChange]:
    fields = repository.list_changes(start, end).decode("utf-8", "surrogateescape").split("\0")
    for about, path in zip(fields[::2], fields[1::2], strict=False):
        before, mode, _, blob, _ = about.removeprefix(":").split(" ")
        name, is_outside = _in_site(repository, path)
        yield TreeChange(name, mode, blob, is_new=before == NOTHING, is_outside=is_outside)


def _in_site(repository: Repository, path: str) -> tuple[str, bool]:
    inside = path.startswith(repository.prefix)
    return (path.removeprefix(repository.prefix) if inside else path), not inside

"""The part of a history that is looked at: the commits since one of them."""

from dataclasses import dataclass

from .bank import PRACTICES
from .git import Commit, Repository


@dataclass(frozen=True)
class Span:
    """The commits that lead from one commit to another."""

    repository: Repository
    head: str
    """Full hash of the last commit."""
    start: str | None
    """Full hash of the commit it starts from: the last one that base and head have in common; None where there is none,
    or where it is not in this copy of the repository."""
    commits: tuple[Commit, ...] = ()
    """Those that touched the site and whose changes are known, the newest first."""
    ends: tuple[Commit, ...] = ()
    """Those at which this copy of the history ends: what they changed cannot be told."""

    @property
    def has_uncommitted(self) -> bool:
        """Whether works or registers differ from the last commit, where that is the one checked out."""
        return self.head == self.repository.find_commit("HEAD") and self.repository.has_uncommitted(PRACTICES)


def load_span(repository: Repository, base: str, head: str | None = None) -> Span:
    """Load the commits from one commit to another, else to the present.

    Args:
        repository: Where the site lies.
        base: Full hash of a commit; it and what it rests on are left out.
        head: Full hash of the last commit.
    """
    head = head or repository.find_commit("HEAD") or base
    found = repository.load_commits(base=base, head=head)
    return Span(
        repository=repository,
        head=head,
        start=repository.find_common(base, head),
        commits=tuple(commit for commit in found if commit.hash not in repository.ends),
        ends=tuple(commit for commit in found if commit.hash in repository.ends),
    )

"""A proposed change, opened: its commits, what it does, and what of that it may."""

from dataclasses import dataclass
from pathlib import Path

from ...loading import Area, Repository, Spot, TreeDifference, find_area, load_tree_difference
from ...validation import Scope, check_scope
from ..faults import Fault
from ..history import find_commit, open_repository


@dataclass(frozen=True)
class Proposal:
    """A change of a site that somebody asks for."""

    repository: Repository
    difference: TreeDifference
    scope: Scope

    @property
    def spots(self) -> tuple[Spot, ...]:
        """What the allowed files are for, of those that belong to a record."""
        found = (find_area(change.path) for change in self.scope.allowed if not change.is_outside)
        return tuple(spot for spot in found if spot.record)

    @property
    def records(self) -> tuple[str, ...]:
        """Ids of the records it touches, sorted."""
        return tuple(sorted({spot.record for spot in self.spots}))

    @property
    def folders(self) -> frozenset[str]:
        """Folders of these records."""
        return frozenset(spot.folder for spot in self.spots)

    def read_texts(self) -> list[str]:
        """Read the texts of records that it changes, in their order."""
        wanted = [
            change.blob
            for change in self.scope.allowed
            if not change.is_removed and not change.is_outside and find_area(change.path).area is Area.TEXT
        ]
        return [content.decode("utf-8", "replace") for content in self.repository.read_blobs(wanted)]


def open_proposal(site: Path, base: str, head: str, *, insider: bool) -> Proposal:
    """Open a change.

    Args:
        site: The site's folder.
        base: Any name of the commit it is proposed for.
        head: Any name of its last commit.
        insider: Whether whoever proposes it may write to the repository.

    Raises:
        Fault: If there is no git, no such commit, or the two have nothing in common.
    """
    repository = open_repository(site)
    difference = load_tree_difference(repository, find_commit(repository, base), find_commit(repository, head))
    if difference is None:
        raise Fault("change.nothing_in_common", base=base, head=head)
    return Proposal(repository, difference, check_scope(difference, insider=insider))

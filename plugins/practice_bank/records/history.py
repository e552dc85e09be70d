"""What commits did to a record: who changed its text, and who the evidence about it."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from .assessment import Assessment
from .decision import Decision


@dataclass(frozen=True)
class Contributor:
    """The author or a co-author of a commit, as git names them."""

    name: str
    address: str = ""

    @property
    def keys(self) -> frozenset[str]:
        """By what the same person is known again: the name, and the address in its brackets."""
        written = (self.name, f"<{self.address}>" if self.address else "")
        plain = (" ".join(unicodedata.normalize("NFC", part).casefold().split()) for part in written)
        return frozenset(part for part in plain if part)

    def is_same(self, other: "Contributor") -> bool:
        """Whether two commits name the same person."""
        return not self.keys.isdisjoint(other.keys)


@dataclass(frozen=True)
class Statement:
    """An assessment or a decision, as it stood in a commit."""

    file: str
    """Its file in the record's folder: `reviews/1-dina.yml`, `decisions.yml`."""
    digest: str
    """Of what it says: equal where two say the same, whatever the layout of the file."""
    value: Assessment | Decision | None = None
    """None where it has faults."""


View = tuple[Statement, ...]
"""All statements about a record in a commit: assessments by file, then decisions in their order."""


def holds(view: View, stated: Statement) -> bool:
    """Whether a view has a statement, in whatever file."""
    return any(one.digest == stated.digest for one in view)


@dataclass(frozen=True)
class Revision:
    """What one commit did to one record."""

    commit: str
    """Full hash."""
    people: tuple[Contributor, ...]
    """Its author and co-authors."""
    parents: tuple[str, ...] = ()
    """Full hashes."""
    touches_text: bool = False
    """Whether a text or a file of the record is among what it changed."""
    before: tuple[View, ...] = ()
    """The evidence in each parent."""
    after: View = ()
    """The evidence in the commit."""

    @property
    def short(self) -> str:
        """The hash as people write it."""
        return self.commit[:7]

    @property
    def is_merge(self) -> bool:
        """Whether it joins several lines of history."""
        return len(self.parents) > 1

    @property
    def changed(self) -> View:
        """Statements it added or removed: those that no parent has, and those that it lacks of all parents'."""
        gone = self.before[0] if self.before else ()
        return (
            *(stated for stated in self.after if not any(holds(view, stated) for view in self.before)),
            *(
                stated
                for stated in gone
                if all(holds(view, stated) for view in self.before) and not holds(self.after, stated)
            ),
        )


@dataclass(frozen=True)
class RecordHistory:
    """What the commits of a span did to one record."""

    id: str
    folder: str
    """POSIX path relative to the site's root, in the last commit."""
    revisions: tuple[Revision, ...]
    """The oldest first."""
    start: View = ()
    """The evidence before all of them, where it is known."""
    now: View = ()
    """The evidence in the last commit."""

    @property
    def views(self) -> Iterator[View]:
        """The evidence at each point of the history, the oldest first."""
        yield self.start
        for revision in self.revisions:
            yield from (*revision.before, revision.after)

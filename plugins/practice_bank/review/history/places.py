"""Where a statement stands today, and who changed it."""

from collections.abc import Callable, Iterable, Sequence

from ...diagnostics import FieldPath, Marks, Place
from ...records import (
    Assessment,
    Decision,
    Marked,
    Record,
    RecordHistory,
    Revision,
    Statement,
    View,
    holds,
    noun_digest,
)

LISTED = 5
"""Commits that a finding names."""

Spot = tuple[Place, FieldPath]
"""A place in a file, and the field that stands there."""


def find_spot(past: RecordHistory, record: Record | None, stated: Statement) -> Spot:
    """Find a statement in the files of today; its file's start where it is not in them."""
    for taken in record.decisions if record else ():
        if noun_digest(taken.value) == stated.digest:
            return taken.marks.of_value(), taken.path
    return Place(f"{past.folder}/{stated.file}"), ()


def find_difference(
    past: RecordHistory, today: Marked[Assessment] | Marked[Decision] | None, stated: Statement
) -> Spot:
    """Find the first field that says something else today than it said."""
    marks = today.marks if today else Marks(f"{past.folder}/{stated.file}")
    own: FieldPath = _differing(_dump(stated), today.value.model_dump(mode="json")) if today else ()
    return marks.of_value(*own), (*(today.path if today else ()), *own)


def _dump(stated: Statement) -> object:
    return stated.value.model_dump(mode="json") if stated.value else None


def _differing(said: object, says: object) -> FieldPath:
    if not (isinstance(said, dict) and isinstance(says, dict)):
        return ()
    keys = (key for key in {**said, **says} if said.get(key) != says.get(key))
    key = next(keys, None)
    return () if key is None else (key, *_differing(said.get(key), says.get(key)))


def name_revisions(revisions: Iterable[Revision]) -> str:
    """Name who made commits, with the commits: `Айгүл (1a2b3c4, 5d6e7f8); Дина (9a8b7c6)`."""
    commits: dict[str, list[Revision]] = {}
    for revision in revisions:
        people = ", ".join(dict.fromkeys(person.name for person in revision.people))
        commits.setdefault(people, []).append(revision)
    return "; ".join(f"{people} ({list_hashes(made)})" for people, made in commits.items())


def list_hashes(revisions: Sequence[Revision]) -> str:
    """List the hashes of the first commits: `1a2b3c4, 5d6e7f8`."""
    hashes = [revision.short for revision in revisions[:LISTED]]
    return ", ".join([*hashes, "…"] if len(revisions) > LISTED else hashes)


def find_culprits(past: RecordHistory, file: str, bound: Callable[[View], Iterable[Statement]]) -> list[Revision]:
    """Find the commits that took away what was bound to stay in a file.

    A merge is one only where no other commit did. Where it only joined a line of history on which nothing was bound
    yet, the commits that changed the file are told.

    Args:
        past: The commits.
        file: The evidence file, `decisions.yml`.
        bound: Gives the statements of a view that were to stay.
    """
    found = [
        revision
        for revision in past.revisions
        if any(not holds(revision.after, stated) for view in revision.before for stated in bound(view))
    ]
    found = [revision for revision in found if not revision.is_merge] or found
    return found or [revision for revision in past.revisions if any(one.file == file for one in revision.changed)]

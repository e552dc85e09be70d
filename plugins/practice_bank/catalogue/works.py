"""Whose works are whose."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from ..records import Record

Works = Mapping[str, tuple[str, ...]]
"""Record ids by person or organisation."""


def find_works(records: Sequence[Record]) -> Works:
    """Works of each person: as author or as manager."""
    return _gather((person, record.id) for record in records for person in record.makers)


def find_organisation_works(records: Sequence[Record]) -> Works:
    """Works of each organisation: where they were made, and where their authors were."""
    return _gather((organisation, record.id) for record in records for organisation in find_homes(record))


def find_homes(record: Record) -> tuple[str, ...]:
    """Ids of the organisations that a record names."""
    named = [author.organisation for author in record.front.authors if author.organisation]
    return tuple(dict.fromkeys([record.front.organisation, *named]))


def _gather(pairs: Iterable[tuple[str, str]]) -> Works:
    found: dict[str, list[str]] = defaultdict(list)
    for owner, record in pairs:
        found[owner].append(record)
    return {owner: tuple(found[owner]) for owner in sorted(found)}

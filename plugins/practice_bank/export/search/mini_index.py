"""An index in MiniSearch's serialised format, version 2: `MiniSearch.loadJSON` reads it."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

Postings = dict[int, dict[int, int]]
"""How often a key stands in a document, by field and document."""


class MiniIndex:
    """Takes documents in the order of their numbers, as MiniSearch does."""

    def __init__(self, fields: Sequence[str]) -> None:
        self.fields = fields
        self.postings: dict[str, Postings] = defaultdict(dict)
        self._lengths: list[list[int]] = []
        self._totals = [0] * len(fields)

    def add(self, fields: Sequence[tuple[Mapping[str, int], int]]) -> None:
        """Add a document: for each field its keys with their number, and how many different words it has."""
        number = self.count
        self._lengths.append([length for _, length in fields])
        for field, (keys, length) in enumerate(fields):
            self._totals[field] += length
            for key, count in keys.items():
                self.postings[key].setdefault(field, {})[number] = count

    @property
    def count(self) -> int:
        """Documents added so far."""
        return len(self._lengths)

    def frame(self) -> dict[str, Any]:
        """All but the keys: MiniSearch's file with an empty index."""
        count = self.count
        return {
            "documentCount": count,
            "nextId": count,
            "documentIds": {number: number for number in range(count)},
            "fieldIds": {field: number for number, field in enumerate(self.fields)},
            "fieldLength": dict(enumerate(self._lengths)),
            "averageFieldLength": [total / max(count, 1) for total in self._totals],
            "storedFields": {},
            "dirtCount": 0,
            "index": [],
            "serializationVersion": 2,
        }

    def entries(self) -> list[tuple[str, Postings]]:
        """Keys in the order of their signs, with their postings."""
        return sorted(self.postings.items())

    def whole(self) -> dict[str, Any]:
        """The whole file."""
        return self.frame() | {"index": self.entries()}

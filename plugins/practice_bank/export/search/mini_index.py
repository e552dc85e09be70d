"""An index that `search-tier.mjs` opens with MiniSearch: its keys are in MiniSearch's serialised format, version 2."""

import json
from array import array
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

Postings = dict[int, "array[int]"]
"""By field: number of a document, how often the key stands in it, number of the next document, …"""
Entry = tuple[str, Postings]
"""A key, and where it stands."""


class MiniIndex:
    """Takes documents in the order of their numbers, as MiniSearch does."""

    def __init__(self, fields: Sequence[str]) -> None:
        self.fields = fields
        self._postings: dict[str, Postings] = {}
        self._lengths = [array("I") for _ in fields]

    def add(self, fields: Sequence[tuple[Mapping[str, int], int]]) -> None:
        """Add a document: for each field its keys with their number, and how many different words it has."""
        number, known = self.count, self._postings
        for field, (keys, length) in enumerate(fields):
            self._lengths[field].append(length)
            for key, count in keys.items():
                postings = known.get(key)
                if postings is None:
                    postings = known[key] = {}
                own = postings.get(field)
                if own is None:
                    own = postings[field] = array("I")
                own.append(number)
                own.append(count)

    @property
    def count(self) -> int:
        """Documents added so far."""
        return len(self._lengths[0])

    def entries(self) -> list[Entry]:
        """Keys in the order of their signs, with their postings."""
        return sorted(self._postings.items())

    def frame(self) -> Mapping[str, Any]:
        """All but the keys: the names of the fields, the length of each in each document, the means of these."""
        return {
            "fields": self.fields,
            "lengths": [list(own) for own in self._lengths],
            "averages": [sum(own) / max(self.count, 1) for own in self._lengths],
        }


def write_entries(entries: Iterable[Entry]) -> str:
    """Write keys with their postings as they stand in the file."""
    return f"[{','.join(map(_write_entry, entries))}]"


def _write_entry(entry: Entry) -> str:
    key, postings = entry
    fields = (f'"{field}":{{{_write_pairs(pairs)}}}' for field, pairs in postings.items())
    return f"[{json.dumps(key, ensure_ascii=False)},{{{','.join(fields)}}}]"


def _write_pairs(pairs: "array[int]") -> str:
    return ",".join(map('"%d":%d'.__mod__, zip(pairs[::2], pairs[1::2], strict=True)))

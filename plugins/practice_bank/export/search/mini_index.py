"""An index in MiniSearch's serialised format, version 2: `MiniSearch.loadJSON` reads it."""

import json
from array import array
from collections.abc import Iterable, Mapping, Sequence

Postings = dict[int, "array[int]"]
"""By field: number of a document, how often the key stands in it, number of the next document, …"""
Entry = tuple[str, Postings]
"""A key, and where it stands."""


class MiniIndex:
    """Takes documents in the order of their numbers, as MiniSearch does."""

    def __init__(self, fields: Sequence[str]) -> None:
        self.fields = fields
        self._postings: dict[str, Postings] = {}
        self._lengths: list[list[int]] = []
        self._totals = [0] * len(fields)

    def add(self, fields: Sequence[tuple[Mapping[str, int], int]]) -> None:
        """Add a document: for each field its keys with their number, and how many different words it has."""
        number, known = self.count, self._postings
        self._lengths.append([length for _, length in fields])
        for field, (keys, length) in enumerate(fields):
            self._totals[field] += length
            for key, count in keys.items():
                postings = known.get(key)
                if postings is None:
                    postings = known[key] = {}
                if field in postings:
                    postings[field].extend((number, count))
                else:
                    postings[field] = array("I", (number, count))

    @property
    def count(self) -> int:
        """Documents added so far."""
        return len(self._lengths)

    def entries(self) -> list[Entry]:
        """Keys in the order of their signs, with their postings."""
        return sorted(self._postings.items())

    def write_frame(self) -> str:
        """Write all but the keys: MiniSearch's file with an empty index."""
        return self._write([])

    def write_whole(self) -> str:
        """Write the whole file."""
        return self._write(self.entries())

    def _write(self, entries: Iterable[Entry]) -> str:
        count = self.count
        head = {
            "documentCount": count,
            "nextId": count,
            "documentIds": {number: number for number in range(count)},
            "fieldIds": {field: number for number, field in enumerate(self.fields)},
            "fieldLength": dict(enumerate(self._lengths)),
            "averageFieldLength": [total / max(count, 1) for total in self._totals],
            "storedFields": {},
            "dirtCount": 0,
        }
        text = json.dumps(head, ensure_ascii=False, separators=(",", ":"))
        return f'{text[:-1]},"index":{write_entries(entries)},"serializationVersion":2}}'


def write_entries(entries: Iterable[Entry]) -> str:
    """Write keys with their postings as they stand in the file."""
    return f"[{','.join(map(_write_entry, entries))}]"


def _write_entry(entry: Entry) -> str:
    key, postings = entry
    fields = (f'"{field}":{{{_write_pairs(pairs)}}}' for field, pairs in postings.items())
    return f"[{json.dumps(key, ensure_ascii=False)},{{{','.join(fields)}}}]"


def _write_pairs(pairs: "array[int]") -> str:
    return ",".join(map('"%d":%d'.__mod__, zip(pairs[::2], pairs[1::2], strict=True)))

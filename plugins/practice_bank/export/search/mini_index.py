"""An index that `search-tier.mjs` opens with MiniSearch: its keys are in MiniSearch's serialised format, version 2."""

from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

Postings = Sequence[tuple[int, list[bytes]]]
"""By field, as they stand in the file, `"12":3`: number of a document, how often the key stands in it."""
Entry = tuple[str, Postings]
"""A key, and where it stands."""


class MiniIndex:
    """Takes documents in the order of their numbers, as MiniSearch does."""

    def __init__(self, fields: Sequence[str]) -> None:
        self.fields = fields
        self._postings: list[defaultdict[str, list[bytes]]] = [defaultdict(list) for _ in fields]
        self._lengths = [array("I") for _ in fields]

    def add(self, fields: Sequence[tuple[Mapping[str, int], int]]) -> None:
        """Add a document: for each field its keys with their number, and how many different words it has."""
        written = _Written(self.count)
        for (keys, length), lengths, postings in zip(fields, self._lengths, self._postings, strict=True):
            lengths.append(length)
            for key, count in keys.items():
                postings[key].append(written[count])

    @property
    def count(self) -> int:
        """Documents added so far."""
        return len(self._lengths[0])

    def entries(self) -> Iterator[Entry]:
        """Keys in the order of their signs, with their postings."""
        for key in sorted({key for postings in self._postings for key in postings}):
            yield key, [(field, own[key]) for field, own in enumerate(self._postings) if key in own]

    def frame(self) -> Mapping[str, Any]:
        """All but the keys: the names of the fields, the length of each in each document, the means of these."""
        return {
            "fields": self.fields,
            "lengths": [list(own) for own in self._lengths],
            "averages": [sum(own) / max(self.count, 1) for own in self._lengths],
        }


class _Written(dict[int, bytes]):
    """Postings of a document by how often a key stands in it, as they stand in the file."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self._number = number

    def __missing__(self, count: int) -> bytes:
        written = self[count] = b'"%d":%d' % (self._number, count)
        return written


def cut_parts(entries: Iterable[Entry], size: int) -> Iterator[list[Entry]]:
    """Cut an index at keys into parts with about as many postings each."""
    part: list[Entry] = []
    taken = 0
    for entry in entries:
        part.append(entry)
        taken += sum(len(own) for _, own in entry[1])
        if taken >= size:
            yield part
            part, taken = [], 0
    if part:
        yield part


def write_entries(entries: Iterable[Entry]) -> bytes:
    """Write keys with their postings as they stand in the file."""
    return b"[%s]" % b",".join(map(_write_entry, entries))


def _write_entry(entry: Entry) -> bytes:
    key, postings = entry
    # Keys are letters and digits: JSON writes them as they are.
    return b'["%s",{%s}]' % (key.encode(), b",".join(b'"%d":{%s}' % (field, b",".join(own)) for field, own in postings))

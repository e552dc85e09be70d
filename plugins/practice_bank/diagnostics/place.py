"""Where in a file something stands."""

import pickle
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache

FieldPath = tuple[str | int, ...]
"""The way to a value: `("authors", 0, "person")`."""
Positions = Mapping[FieldPath, tuple[int, int]]
"""Line and column by the way to what stands there."""

RECENT = 256
"""Files whose packed marks are kept open."""


@dataclass(frozen=True, order=True)
class Place:
    """A position in a file of the site."""

    path: str
    """POSIX path relative to the site's root."""
    line: int = 1
    """1-based."""
    column: int = 1
    """1-based, in characters."""


@dataclass(frozen=True)
class Marks:
    """The positions of every key and value of one file's data."""

    path: str
    """POSIX path relative to the site's root."""
    keys: Positions = field(default_factory=dict, repr=False)
    """Line and column of the key (or list item) at a field path; `()` is the start of the data."""
    values: Positions = field(default_factory=dict, repr=False)
    """Line and column of the value at a field path."""

    def of_key(self, *path: str | int) -> Place:
        """Place of a key, else of its nearest ancestor that is there."""
        return self._nearest(self.keys, path)

    def of_value(self, *path: str | int) -> Place:
        """Place of a value, else of its nearest ancestor that is there."""
        return self._nearest(self.values, path)

    def pack(self) -> "PackedMarks":
        """Make such a copy here, without another process."""
        packed, made_of = self.__reduce__()
        return packed(*made_of)

    def __reduce__(self) -> tuple[type["PackedMarks"], tuple[str, bytes]]:
        """Make a copy small: of thousands of files the marks are asked for only where something is wrong."""
        return PackedMarks, (self.path, pickle.dumps((dict(self.keys), dict(self.values)), pickle.HIGHEST_PROTOCOL))

    def _nearest(self, marks: Positions, path: FieldPath) -> Place:
        for end in range(len(path), -1, -1):
            if mark := marks.get(path[:end]):
                return Place(self.path, *mark)
        return Place(self.path)


class PackedMarks(Marks):
    """Marks that came from another process or run: unpacked when something is asked of them."""

    def __init__(self, path: str, packed: bytes) -> None:
        object.__setattr__(self, "path", path)
        object.__setattr__(self, "_packed", packed)

    @property
    def keys(self) -> Positions:
        """Of every key."""
        return _unpack(self._packed)[0]

    @property
    def values(self) -> Positions:
        """Of every value."""
        return _unpack(self._packed)[1]

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Marks):
            return NotImplemented
        return (self.path, self.keys, self.values) == (other.path, other.keys, other.values)

    def __hash__(self) -> int:
        return hash(self.path)

    def __reduce__(self) -> tuple[type["PackedMarks"], tuple[str, bytes]]:
        return PackedMarks, (self.path, self._packed)

    _packed: bytes


@lru_cache(RECENT)
def _unpack(packed: bytes) -> tuple[Positions, Positions]:
    keys, values = pickle.loads(packed)  # packed by us: who unpacks it has believed what it came in
    return keys, values


def field_name(path: FieldPath) -> str:
    """Write a field path as people do: `authors[0].person`."""
    name = ""
    for step in path:
        name += f"[{step}]" if isinstance(step, int) else f".{step}" if name else step
    return name

"""Where in a file something stands."""

from collections.abc import Mapping
from dataclasses import dataclass, field

FieldPath = tuple[str | int, ...]
"""The way to a value: `("authors", 0, "person")`."""


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
    keys: Mapping[FieldPath, tuple[int, int]] = field(default_factory=dict, repr=False)
    """Line and column of the key (or list item) at a field path; `()` is the start of the data."""
    values: Mapping[FieldPath, tuple[int, int]] = field(default_factory=dict, repr=False)
    """Line and column of the value at a field path."""

    def of_key(self, *path: str | int) -> Place:
        """Place of a key, else of its nearest ancestor that is there."""
        return self._nearest(self.keys, path)

    def of_value(self, *path: str | int) -> Place:
        """Place of a value, else of its nearest ancestor that is there."""
        return self._nearest(self.values, path)

    def _nearest(self, marks: Mapping[FieldPath, tuple[int, int]], path: FieldPath) -> Place:
        for end in range(len(path), -1, -1):
            if mark := marks.get(path[:end]):
                return Place(self.path, *mark)
        return Place(self.path)


def field_name(path: FieldPath) -> str:
    """Write a field path as people do: `authors[0].person`."""
    name = ""
    for step in path:
        name += f"[{step}]" if isinstance(step, int) else f".{step}" if name else step
    return name

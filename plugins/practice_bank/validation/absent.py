"""What a form editor leaves empty counts as absent."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from ..diagnostics import FieldPath, Marks
from ..loading import Data


@dataclass(frozen=True)
class Filled:
    """Data without its empty values."""

    data: Data
    moved: Mapping[FieldPath, tuple[int, ...]] = field(default_factory=dict)
    """By the path of a list that lost empty items: where each item stood in the file."""

    def origin(self, path: FieldPath) -> FieldPath:
        """The path in the file of a path in the data."""
        if not self.moved:
            return path
        found: FieldPath = ()
        for end, step in enumerate(path):
            places = self.moved.get(path[:end])
            found += (places[step] if places and isinstance(step, int) else step,)
        return found

    def settle(self, marks: Marks) -> Marks:
        """The marks of a file, by the paths of the data."""
        if not self.moved:
            return marks
        paths = [()] + [path for path, _ in walk(self.data)]
        return Marks(
            marks.path,
            {path: marks.keys[self.origin(path)] for path in paths if self.origin(path) in marks.keys},
            {path: marks.values[self.origin(path)] for path in paths if self.origin(path) in marks.values},
        )


def without_empty(data: Data, keep: frozenset[str] = frozenset()) -> Filled:
    """Drop `null`, `[]`, `{}` and blank texts wherever they are, but for what stands under the keys to keep."""
    moved: dict[FieldPath, tuple[int, ...]] = {}
    return Filled(_fill(data, (), keep, moved), moved)


def is_empty(value: Data) -> bool:
    """Whether a value says nothing."""
    return value is None or value in ([], {}) or (isinstance(value, str) and not value.strip())


def walk(data: Data, path: FieldPath = ()) -> list[tuple[FieldPath, Data]]:
    """All values inside some data with their paths, in the order of the file."""
    found: list[tuple[FieldPath, Data]] = []
    steps = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for step, value in steps:
        way = (*path, step)
        found.append((way, value))
        if isinstance(value, (dict, list)):
            found += walk(value, way)
    return found


def _fill(data: Data, path: FieldPath, keep: frozenset[str], moved: dict[FieldPath, tuple[int, ...]]) -> Data:
    if isinstance(data, dict):
        return _fill_map(data, path, keep, moved)
    return _fill_list(data, path, keep, moved) if isinstance(data, list) else data


def _fill_map(
    data: dict[str, Data], path: FieldPath, keep: frozenset[str], moved: dict[FieldPath, tuple[int, ...]]
) -> dict[str, Data]:
    filled = {key: value if key in keep else _fill(value, (*path, key), keep, moved) for key, value in data.items()}
    return {key: value for key, value in filled.items() if not is_empty(value) or (key in keep and value)}


def _fill_list(
    data: list[Data], path: FieldPath, keep: frozenset[str], moved: dict[FieldPath, tuple[int, ...]]
) -> list[Data]:
    # An item moves when one before it is dropped, so its own path is made from where it comes to stand.
    filled: list[Data] = []
    places: list[int] = []
    for number, item in enumerate(data):
        value = _fill(item, (*path, len(filled)), keep, moved)
        if not is_empty(value):
            filled.append(value)
            places.append(number)
    if len(places) < len(data):
        moved[path] = tuple(places)
    return filled

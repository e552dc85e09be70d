"""What follows from the whole bank and few pages need: found when the first of them asks."""

from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from typing import TypeVar

T = TypeVar("T")


class Unfound(Mapping[str, T]):
    """A mapping of which nothing is known until somebody asks for something in it."""

    def __init__(self, find: Callable[[], Mapping[str, T]]) -> None:
        self._find = find

    def __getitem__(self, key: str) -> T:
        return self._found[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._found)

    def __len__(self) -> int:
        return len(self._found)

    @cached_property
    def _found(self) -> Mapping[str, T]:
        return self._find()

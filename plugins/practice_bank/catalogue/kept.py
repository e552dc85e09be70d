"""What follows from one thing alone, kept as long as the thing is there: a bank read again has most of them anew."""

from collections.abc import Callable
from typing import Generic, TypeVar
from weakref import ref

T = TypeVar("T")
R = TypeVar("R")


class Kept(Generic[T, R]):
    """A function of a thing, reckoned once for each: by which thing it is, for things with mappings have no hash."""

    def __init__(self, reckon: Callable[[T], R]) -> None:
        self._reckon = reckon
        self._kept: dict[int, tuple[ref[T], R]] = {}

    def __call__(self, thing: T) -> R:
        """Reckon, or find what was reckoned."""
        number = id(thing)
        if number not in self._kept:
            # The number of a thing that is gone may be given to another.
            self._kept[number] = ref(thing, lambda _: self._kept.pop(number, None)), self._reckon(thing)
        return self._kept[number][1]

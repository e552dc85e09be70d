"""Outputs written beside MkDocs, as many as there is time for."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from mmap import mmap
from typing import Generic, TypeVar

from ..running import Begun, Output, Shard, Shelf

T = TypeVar("T")


@dataclass
class Made(Generic[T]):
    """How far the work has come."""

    found: T
    """What was found first."""
    changed: list[bool] = field(default_factory=list)
    """Of each file that was written, whether it changed."""
    shelves: int = 0
    """On how many all is made."""
    outputs: int = 0
    """How many are made of the next shelf."""


class SideOutputs(Generic[T]):
    """Outputs that another process plans and writes, one after the other, until this one can help."""

    def __init__(
        self, find: Callable[[], T], shelves: Sequence[Shelf], shard: Shard, write: Callable[[Output], list[bool]]
    ) -> None:
        """Begin.

        Args:
            find: Finds, first of all, what outputs follow from that are made elsewhere too.
            shelves: What to write.
            shard: The part of the site that is built.
            write: Writes an output and tells of each of its files whether it changed.
        """
        self._find, self._shelves, self._shard, self._write = find, shelves, shard, write
        # One byte that both processes see.
        self._enough = mmap(-1, 1)
        self._begun = Begun(self._work)

    def end(self) -> tuple[T, list[bool], list[Shelf]]:
        """Let no further output be begun.

        Returns:
            What was found; of each file that was written, whether it changed; and what is left on the shelves.
        """
        self._enough[0] = True
        made = self._begun.result()
        left = [*self._shelves[made.shelves :]]
        left[:1] = [replace(shelf, plan=partial(self._plan_rest, shelf, made.outputs)) for shelf in left[:1]]
        return made.found, made.changed, left

    def stop(self) -> None:
        """End the work where it stands: nobody wants it any more."""
        self._begun.stop()

    def _work(self) -> Made[T]:
        made = Made(self._find())
        for shelf in self._shelves:
            for output in self._plan_rest(shelf, 0):
                if self._enough[0]:
                    return made
                made.changed += self._write(output)
                made.outputs += 1
            made.shelves, made.outputs = made.shelves + 1, 0
        return made

    def _plan_rest(self, shelf: Shelf, made: int) -> list[Output]:
        """Plan what is on a shelf, but for the first ones."""
        return self._shard.choose(shelf.plan())[made:]

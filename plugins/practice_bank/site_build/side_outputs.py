"""Outputs written beside MkDocs, as many as there is time for."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Generic, TypeVar

from ..running import Begun, Flag, Output, Shard, Shelf

SHIFT = 256
"""Outputs after which a process goes and another comes: what it touched of this one's memory it had copied."""
SHIFTS = 8
"""Processes that come for a shelf at most, however long it is: each plans it anew."""
T = TypeVar("T")


@dataclass(frozen=True)
class Made:
    """How far the work has come."""

    changed: tuple[bool, ...] = ()
    """Of each file that was written, whether it changed."""
    shelves: int = 0
    """On how many all is made."""
    outputs: int = 0
    """How many are made of the next shelf."""


class SideOutputs(Generic[T]):
    """Outputs that other processes plan and write, one process after the other, until this one can help."""

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
        self._shelves, self._shard, self._write = shelves, shard, write
        self._enough = Flag()
        self._made = Made()
        self._first = Begun(lambda: (find(), self._work(Made())))
        self._next: Begun[Made] | None = None

    def go_on(self) -> None:
        """Let the next process begin where one has ended; to be called now and then."""
        if self._enough.is_set() or not (self._next or self._first).has_ended:
            return
        before = self._made
        self._take()
        # Who came no further has found nothing left, or a fault: this process will meet it.
        if self._made != before:
            self._enough.clear()
            self._next = Begun(partial(self._work, self._made))

    def end(self) -> tuple[T, list[bool], list[Shelf]]:
        """Let no further output be begun.

        Returns:
            What was found; of each file that was written, whether it changed; and what is left on the shelves.
        """
        self._take()
        left = [*self._shelves[self._made.shelves :]]
        left[:1] = [replace(shelf, plan=partial(self._plan_rest, shelf, self._made.outputs)) for shelf in left[:1]]
        return self._first.result()[0], [*self._made.changed], left

    def stop(self) -> None:
        """End the work where it stands: nobody wants it any more."""
        self._enough.set()
        for begun in (self._first, self._next):
            if begun:
                begun.stop()

    def _take(self) -> None:
        """Take over what was written, and let nothing more be begun: not by this process either, if another failed."""
        self._enough.set()
        self._made = self._next.result() if self._next else self._first.result()[1]

    def _work(self, made: Made) -> Made:
        changed, shelves, outputs, done = [*made.changed], made.shelves, made.outputs, 0
        for shelf in self._shelves[shelves:]:
            planned = self._shard.choose(shelf.plan())
            most = max(SHIFT, math.ceil(len(planned) / SHIFTS))
            for output in planned[outputs:]:
                if self._enough.is_set() or done >= most:
                    return Made(tuple(changed), shelves, outputs)
                changed += self._write(output)
                outputs, done = outputs + 1, done + 1
            shelves, outputs = shelves + 1, 0
        return Made(tuple(changed), shelves, outputs)

    def _plan_rest(self, shelf: Shelf, made: int) -> list[Output]:
        """Plan what is on a shelf, but for the first ones."""
        return self._shard.choose(shelf.plan())[made:]

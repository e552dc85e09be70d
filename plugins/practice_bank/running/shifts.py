"""Much work in several processes, in shifts: this one goes on, the others end and are forked anew.

What a process touches of the memory it was forked with is copied, and what it makes comes on top of that: one that
stays holds nearly all twice in the end. One that goes gives it back, and the next begins with what this one has made.
"""

import gc
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Generic, TypeVar

from .begun import Begun
from .processes import choose_workers

T = TypeVar("T")
R = TypeVar("R")

CHUNK = 4
"""Items this process does before it looks whether another has gone: until then nobody takes its place."""
SHORT = 64
"""Items that a shift has at least: to fork a process takes as long as some twenty pages."""
SHIFTS = 8
"""Into how many all items would be cut if only the others worked."""


def map_in_shifts(task: Callable[[T], R], items: Sequence[T], long: int = 0) -> Iterator[R]:
    """Do a task for every item, and give what it gives in no order, when a shift has ended.

    What a task gives is sent between processes, so it must be picklable; the task and the items need not be. Where
    processes cannot be forked, are not worth it or die, this process does the work itself. The others begin at the
    first items, this one at the last: those that need the same should stand together.

    Args:
        task: What to do with an item. What it changes stays in its process; files it writes stay.
        items: What to do it with.
        long: How many of the last items take long, or much memory: the others begin with them, one a shift.
    """

    def do(numbers: range) -> list[R]:
        return [task(items[number]) for number in numbers]

    workers = choose_workers(len(items))
    if workers == 1:
        return map(task, items)
    return _Roster(do, len(items), long, workers).work()


class _Roster(Generic[R]):
    """What this process does, and what the others."""

    def __init__(self, do: Callable[[range], list[R]], count: int, long: int, workers: int) -> None:
        self._do, self._workers = do, workers
        self._left, self._long = range(count - long), range(count - long, count)
        self._most = max(SHORT, count // SHIFTS)
        self._begun: list[Begun[list[R]]] = []

    def work(self) -> Iterator[R]:
        """Do all."""
        try:
            while self._left or self._long or self._begun:
                self._fork()
                if self._left:
                    self._left, own = self._left[:-CHUNK], self._left[-CHUNK:]
                    yield from self._do(own)
                else:
                    yield from self._begun.pop(0).result()
                for begun in [each for each in self._begun if each.has_ended]:
                    self._begun.remove(begun)
                    yield from begun.result()
        finally:
            for begun in self._begun:
                begun.stop()
            gc.unfreeze()

    def _fork(self) -> None:
        """Let processes begin their shifts, where some have gone."""
        while len(self._begun) < self._workers - 1 and (self._left or self._long):
            self._begun.append(Begun(partial(self._do, self._take())))

    def _take(self) -> range:
        """Take the items of a shift: fewer towards the end, so that nobody waits for the others."""
        if self._long:
            shift, self._long = self._long[:1], self._long[1:]
        else:
            most = min(self._most, max(SHORT, len(self._left) // (2 * self._workers)))
            shift, self._left = self._left[:most], self._left[most:]
        return shift

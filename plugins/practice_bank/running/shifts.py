"""Much work in several processes, in shifts: this one goes on, the others end and are forked anew.

What a process touches of the memory it was forked with is copied, and what it makes comes on top of that: one that
stays holds nearly all twice in the end. One that goes gives it back, and the next begins with what this one has made.
"""

import gc
from collections.abc import Callable, Iterator, Sequence
from typing import Generic, TypeVar

from .begun import Begun
from .flag import Flag
from .processes import choose_workers

T = TypeVar("T")
R = TypeVar("R")

CHUNK = 4
"""Items this process does before it looks whether another has gone: until then nobody takes its place."""
SHORT = 64
"""Items that a shift has at least, and this process beside it: to fork takes as long as some twenty pages."""
SHIFTS = 8
"""Into how many all items would be cut if only the others worked."""


def map_in_shifts(task: Callable[[T], R], items: Sequence[T], long: int = 0) -> Iterator[R]:
    """Do a task for every item, and give what it gives in no order, when a shift has ended.

    What a task gives is sent between processes, so it must be picklable; the task and the items need not be. Where
    processes cannot be forked, are not worth it or die, this process does the work itself. The others begin at the
    first items, this one at the last, and in the end it takes over what they have not come to: items that need the
    same should stand together.

    Args:
        task: What to do with an item. What it changes stays in its process; files it writes stay.
        items: What to do it with.
        long: How many of the last items take long, or much memory: the others begin with them, one a shift.
    """

    def do(number: int) -> R:
        return task(items[number])

    workers = choose_workers(len(items))
    if workers == 1:
        return map(task, items)
    return _Roster(do, len(items), long, workers).work()


class _Shift(Generic[R]):
    """Items that another process does, until it is told to leave the rest."""

    def __init__(self, do: Callable[[int], R], numbers: range) -> None:
        self.numbers = numbers
        self._do = do
        self._enough = Flag()
        self._begun = Begun(self._work)

    def _work(self) -> list[R]:
        made: list[R] = []
        for number in self.numbers:
            if self._enough.is_set():
                break
            made.append(self._do(number))
        return made

    @property
    def has_ended(self) -> bool:
        return self._begun.has_ended

    def result(self) -> list[R]:
        """Wait for what the items give."""
        return self._begun.result()

    def leave(self) -> tuple[list[R], range]:
        """Let no further item be begun: give what was made, and what is left."""
        self._enough.set()
        made = self.result()
        return made, self.numbers[len(made) :]

    def stop(self) -> None:
        """End it where it stands."""
        self._begun.stop()


class _Roster(Generic[R]):
    """What this process does, and what the others."""

    def __init__(self, do: Callable[[int], R], count: int, long: int, workers: int) -> None:
        self._do, self._workers = do, workers
        self._left, self._long = range(count - long), range(count - long, count)
        self._most = max(SHORT, count // SHIFTS)
        self._shifts: list[_Shift[R]] = []

    def work(self) -> Iterator[R]:
        """Do all."""
        try:
            while self._left or self._long or self._shifts:
                self._fork()
                if self._left:
                    self._left, own = self._left[:-CHUNK], self._left[-CHUNK:]
                    yield from map(self._do, own)
                else:
                    yield from self._help(max(self._shifts, key=lambda shift: len(shift.numbers)))
                for shift in [each for each in self._shifts if each.has_ended]:
                    self._shifts.remove(shift)
                    yield from shift.result()
        finally:
            for shift in self._shifts:
                shift.stop()
            gc.unfreeze()

    def _fork(self) -> None:
        """Let processes begin their shifts, where some have gone, as long as it is worth it."""
        while len(self._shifts) < self._workers - 1 and (self._long or len(self._left) >= 2 * SHORT):
            self._shifts.append(_Shift(self._do, self._take()))

    def _take(self) -> range:
        """Take the items of a shift."""
        if self._long:
            shift, self._long = self._long[:1], self._long[1:]
        else:
            most = min(self._most, max(SHORT, len(self._left) // self._workers))
            shift, self._left = self._left[:most], self._left[most:]
        return shift

    def _help(self, shift: _Shift[R]) -> Iterator[R]:
        """Take over what a shift has not come to: nothing else is left."""
        self._shifts.remove(shift)
        made, self._left = shift.leave()
        yield from made

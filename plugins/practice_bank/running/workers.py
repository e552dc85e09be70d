"""Much work in several processes: this one and forked ones, which have all that was read without copying it.

This process takes its part in the work: would it only wait, one process more would stand in memory for nothing.
"""

import gc
import multiprocessing
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor
from concurrent.futures import wait as wait_for_any
from concurrent.futures.process import BrokenProcessPool
from typing import Any, TypeVar

from .processes import choose_workers, end_with_parent

T = TypeVar("T")
R = TypeVar("R")

CHUNK = 16
"""Items a process takes at once."""
AHEAD = 3
"""Chunks that each of the other processes has before it."""

_do: Callable[[range], list[Any]] | None = None
"""Does a chunk, in a forked process."""


def map_in_workers(
    task: Callable[[T], R], items: Sequence[T], meanwhile: Callable[[], object] | None = None
) -> Iterator[R]:
    """Do a task for every item, in the order of the items.

    What a task gives is sent between processes, so it must be picklable; the task and the items need not be. Where
    processes cannot be forked, are not worth it or die, this process does the work itself.

    Args:
        task: What to do with an item. What it changes stays in its process; files it writes stay.
        items: What to do it with.
        meanwhile: What this process has to do anyway; done when the others have begun, if there are others.
    """

    def do(chunk: range) -> list[R]:
        return [task(items[number]) for number in chunk]

    workers = choose_workers(len(items))
    if workers == 1:
        yield from map(task, items)
        return
    chunks = [range(start, min(start + CHUNK, len(items))) for start in range(0, len(items), CHUNK)]
    made: dict[range, list[R]] = {}
    waiting = iter(chunks)
    wanted = next(waiting, None)
    for chunk, results in _share_out(do, chunks, workers - 1, meanwhile):
        made[chunk] = results
        while wanted in made:
            yield from made.pop(wanted)
            wanted = next(waiting, None)


def _share_out(
    do: Callable[[range], list[R]], chunks: Sequence[range], others: int, meanwhile: Callable[[], object] | None
) -> Iterator[tuple[range, list[R]]]:
    # What stands now is left alone by the collectors of all processes: else they copy every page of memory.
    gc.freeze()
    context = multiprocessing.get_context("fork")
    pool = ProcessPoolExecutor(others, mp_context=context, initializer=_begin, initargs=(do,))
    left = dict.fromkeys(chunks)
    try:
        for chunk, results in _Team(pool, others, do, chunks).work(meanwhile):
            del left[chunk]
            yield chunk, results
    except BrokenProcessPool:
        # The system takes processes away when memory runs out: alone there is enough of it.
        yield from ((chunk, do(chunk)) for chunk in left)
    finally:
        pool.shutdown(wait=True, cancel_futures=True)
        gc.unfreeze()


class _Team:
    """This process and the forked ones, who share out chunks of the items."""

    def __init__(
        self, pool: ProcessPoolExecutor, others: int, do: Callable[[range], list[Any]], chunks: Iterable[range]
    ) -> None:
        self._pool, self._others, self._do = pool, others, do
        self._waiting = deque(chunks)
        self._asked: dict[range, Future[list[Any]]] = {}

    def work(self, meanwhile: Callable[[], object] | None) -> Iterator[tuple[range, list[Any]]]:
        """Do all chunks: the others the first ones, this process, after what it has to do anyway, the last."""
        self._ask()
        if meanwhile:
            meanwhile()
        while self._waiting or self._asked:
            self._ask()
            if self._waiting:
                own = self._waiting.pop()
                yield own, self._do(own)
            else:
                wait_for_any(self._asked.values(), return_when=FIRST_COMPLETED)
            for chunk in [chunk for chunk, asked in self._asked.items() if asked.done()]:
                yield chunk, self._asked.pop(chunk).result()

    def _ask(self) -> None:
        """Give the others so much that they are not done before this process looks again."""
        free = AHEAD * self._others - sum(not asked.done() for asked in self._asked.values())
        for _ in range(min(free, len(self._waiting))):
            chunk = self._waiting.popleft()
            self._asked[chunk] = self._pool.submit(_do_chunk, chunk)


def _begin(do: Callable[[range], list[Any]]) -> None:
    global _do
    _do = do
    end_with_parent()


def _do_chunk(chunk: range) -> list[Any]:
    assert _do is not None
    return _do(chunk)

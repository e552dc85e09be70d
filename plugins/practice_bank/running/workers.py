"""Much work in several processes: this one and forked ones, which have all that was read without copying it.

This process takes its part in the work: would it only wait, one process more would stand in memory for nothing.
"""

import gc
import multiprocessing
import os
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing.connection import wait
from typing import Any, TypeVar

T = TypeVar("T")
R = TypeVar("R")

WORKERS = "PRACTICE_BANK_WORKERS"
"""Environment variable: how many processes work beside each other; 1 keeps all work in one."""
CHUNK = 16
"""Items a process takes at once."""
AHEAD = 3
"""Chunks that each of the other processes has before it."""
FEW = 48
"""Items below which processes cost more than they save."""

_task: Callable[[Any], Any] | None = None
_items: Sequence[Any] = ()


def count_workers() -> int:
    """Count the processes that may work: as the environment says, else one for each core this process may use."""
    said = os.environ.get(WORKERS, "")
    if said.isdecimal() and int(said):
        return int(said)
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def map_in_workers(task: Callable[[T], R], items: Sequence[T], long: int = 0) -> Iterator[R]:
    """Do a task for every item, in the order of the items.

    What a task gives is sent between processes, so it must be picklable; the task and the items need not be. Where
    processes cannot be forked, are not worth it or die, this process does the work itself.

    Args:
        task: What to do with an item. What it changes stays in its process; files it writes stay.
        items: What to do it with.
        long: How many of the last items take long: they are begun before the others, each by itself.
    """
    workers = min(count_workers(), len(items) // (FEW // 2))
    if workers < 2 or "fork" not in multiprocessing.get_all_start_methods():
        yield from map(task, items)
        return
    done = 0
    try:
        for result in _map_forked(task, items, long, workers):
            yield result
            done += 1
    except BrokenProcessPool:
        # The system takes processes away when memory runs out: alone there is enough of it.
        yield from map(task, items[done:])


def _map_forked(task: Callable[[T], R], items: Sequence[T], long: int, workers: int) -> Iterator[R]:
    global _task, _items
    _task, _items = task, items
    # What stands now is left alone by the collectors of all processes: else they copy every page of memory.
    gc.freeze()
    context = multiprocessing.get_context("fork")
    pool = ProcessPoolExecutor(workers - 1, mp_context=context, initializer=end_with_parent)
    short = len(items) - long
    shorts = [range(start, min(start + CHUNK, short)) for start in range(0, short, CHUNK)]
    longs = [range(number, number + 1) for number in range(short, len(items))]
    try:
        team = _Team(pool, workers - 1, [*longs, *shorts])
        for chunk in [*shorts, *longs]:
            yield from team.collect(chunk)
    finally:
        pool.shutdown(wait=True, cancel_futures=True)
        gc.unfreeze()
        _task, _items = None, ()


class _Team:
    """This process and the forked ones, who share out chunks of the items."""

    def __init__(self, pool: ProcessPoolExecutor, others: int, chunks: Iterable[range]) -> None:
        self._pool, self._others = pool, others
        self._waiting = deque(chunks)
        self._asked: dict[range, Future[list[Any]]] = {}
        self._made: dict[range, list[Any]] = {}

    def collect(self, chunk: range) -> list[Any]:
        """Give what is made of a chunk; as long as another process is at it, work on those that nobody has."""
        self._share_out()
        while self._waiting and chunk not in self._made and not self._is_done(chunk):
            own = self._waiting.popleft()
            self._made[own] = _do_chunk(own)
            self._share_out()
        return self._made.pop(chunk) if chunk in self._made else self._asked.pop(chunk).result()

    def _share_out(self) -> None:
        """Give the others so much that they are not done before this process looks again."""
        free = AHEAD * self._others - sum(not asked.done() for asked in self._asked.values())
        for _ in range(min(free, len(self._waiting))):
            chunk = self._waiting.popleft()
            self._asked[chunk] = self._pool.submit(_do_chunk, chunk)

    def _is_done(self, chunk: range) -> bool:
        return chunk in self._asked and self._asked[chunk].done()


def end_with_parent() -> None:
    """Let this process end when the one that forked it is killed: else it waits for ever, or still writes."""
    parent = multiprocessing.parent_process()
    assert parent is not None
    threading.Thread(target=lambda: (wait([parent.sentinel]), os._exit(1)), daemon=True).start()


def _do_chunk(chunk: range) -> list[Any]:
    assert _task is not None
    return [_task(_items[number]) for number in chunk]

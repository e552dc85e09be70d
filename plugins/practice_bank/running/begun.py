"""Work that another process does while this one goes on."""

import gc
import multiprocessing
import os
from collections.abc import Callable
from contextlib import suppress
from functools import cached_property
from multiprocessing.connection import Connection
from typing import Generic, TypeVar

from .processes import end_with_parent, may_fork

T = TypeVar("T")


class Begun(Generic[T]):
    """A task that was begun. What it changes stays in its process; files it writes stay.

    What it gives is sent between processes, so it must be picklable; the task need not be.
    """

    def __init__(self, task: Callable[[], T]) -> None:
        """Begin a task, where processes can be forked and there is more than one to work."""
        self._task, self._answer, self._owner = task, None, os.getpid()
        if not may_fork():
            return
        # What stands now is left alone by the collectors of both processes: else they copy every page of memory.
        gc.freeze()
        context = multiprocessing.get_context("fork")
        answer, telling = context.Pipe(duplex=False)
        self._process = context.Process(target=_tell, args=(task, telling), daemon=True)
        with telling, suppress(OSError):  # the system may refuse a further process
            self._process.start()
            self._answer = answer

    @property
    def has_ended(self) -> bool:
        """Whether another process has done it, or failed at it, and the result was not asked for yet."""
        return self._answer is not None and not self._answer.closed and self._answer.poll()

    def result(self) -> T:
        """Wait for what the task gives; where its process failed or died, or this one did not begin it, do it here."""
        return self._result

    @cached_property
    def _result(self) -> T:
        # Who was forked meanwhile leaves the answer to who waits for it.
        if self._answer is None or self._owner != os.getpid():
            return self._task()
        try:
            with self._answer as answer:
                return answer.recv()  # type: ignore[no-any-return]
        except (EOFError, OSError):  # before it told, or in the middle
            return self._task()
        finally:
            self._process.join()

    def stop(self) -> None:
        """End it where it stands: nobody wants it any more."""
        if self._answer is not None:
            self._process.terminate()
            self._process.join()


def _tell(task: Callable[[], T], telling: Connection) -> None:
    end_with_parent()
    gc.disable()  # what it leaves behind goes with it
    # Whatever goes wrong is told by the process that asked, when it tries itself.
    with suppress(Exception):
        telling.send(task())

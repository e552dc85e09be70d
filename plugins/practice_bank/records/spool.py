"""What would fill the memory waits in a file that has no name, and goes with the process."""

import errno
import os
import tempfile
import threading
import weakref
from collections.abc import Callable, Hashable
from functools import lru_cache, wraps
from typing import NamedTuple, TypeVar

T = TypeVar("T", bound=Hashable)

SHORT = 256
"""Bytes up to which the place of a text would take as much memory as the text."""


class Spool:
    """A file to which a process adds, and from which it and those it forks read."""

    def __init__(self) -> None:
        with tempfile.TemporaryFile() as file:
            self._descriptor = os.dup(file.fileno())
        weakref.finalize(self, os.close, self._descriptor)
        self._owner, self._end, self._turn = os.getpid(), 0, threading.Lock()

    @property
    def is_own(self) -> bool:
        """Whether this process made it: two that add to one file would each not know where it ends."""
        return self._owner == os.getpid()

    def add(self, content: bytes) -> "Spooled":
        """Add to the end.

        Raises:
            OSError: If the disk refuses.
        """
        # What other processes send is unpacked in a thread of its own.
        with self._turn:
            start, self._end = self._end, self._end + len(content)
        if os.pwrite(self._descriptor, content, start) < len(content):
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return Spooled(self, start, len(content))

    def read(self, start: int, length: int) -> bytes:
        """Read what was added."""
        return os.pread(self._descriptor, length, start)


class Spooled(NamedTuple):
    """Bytes in a spool."""

    spool: Spool
    start: int
    length: int


Waiting = bytes | Spooled
"""Bytes, or where they are."""

_spool: Spool | None = None


def put_aside(content: Waiting) -> Waiting:
    """Put bytes aside, in a file where there can be one; else they stay in memory."""
    global _spool
    if isinstance(content, Spooled) or len(content) <= SHORT or not hasattr(os, "pread"):
        return content
    try:
        if _spool is None or not _spool.is_own:
            _spool = Spool()
        return _spool.add(content)
    except OSError:
        return content


def fetch(waiting: Waiting) -> bytes:
    """Fetch bytes that were put aside."""
    return waiting.spool.read(waiting.start, waiting.length) if isinstance(waiting, Spooled) else waiting


def keep_aside(most: int) -> Callable[[Callable[[T], str]], Callable[[T], str]]:
    """Let a function write each thing once: as `lru_cache` does, but what it wrote is put aside.

    Args:
        most: Things of which it is kept.
    """

    def decorate(write: Callable[[T], str]) -> Callable[[T], str]:
        @lru_cache(most)
        def keep(thing: T) -> Waiting:
            return put_aside(write(thing).encode())

        @wraps(write)
        def give(thing: T) -> str:
            return fetch(keep(thing)).decode()

        return give

    return decorate

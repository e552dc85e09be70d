"""One build at a time into one folder: two would leave files of both."""

import contextlib
from collections.abc import Callable
from pathlib import Path
from typing import IO

from ..running import FOLDER, digest_of

try:
    import fcntl
except ImportError:  # a system without it has no such locks: there nobody waits
    fcntl = None  # type: ignore[assignment]

KEPT = "locks"


class SiteLock:
    """The right to build into a folder. It ends with the process, however that ends."""

    def __init__(self, root: Path, directory: Path) -> None:
        self._path = root / FOLDER / KEPT / digest_of([str(directory.resolve())])
        self._file: IO[bytes] | None = None

    def take(self, tell: Callable[[], None]) -> None:
        """Wait for builds into the folder that are under way; where no lock can be kept, go on.

        Args:
            tell: Called before waiting.
        """
        if fcntl is None:
            return
        with contextlib.suppress(OSError):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            self._file = self._path.open("wb")
            try:
                fcntl.lockf(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                tell()
                fcntl.lockf(self._file, fcntl.LOCK_EX)

    def leave(self) -> None:
        """Let others build."""
        if self._file:
            self._file.close()

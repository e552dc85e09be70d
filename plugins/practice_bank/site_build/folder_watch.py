"""Looks whether anything in a large folder changed.

MkDocs compares lists of all files, which at ten thousand records takes a second of every two, also while a page is
made. Here it is one number, and while the site is made anew nobody looks.
"""

import tempfile
import threading
import time
from pathlib import Path
from threading import Event, RLock

from ..loading import weigh_content

PAUSE = 0.25
"""Seconds between two looks, at least; it is as long as the last look, where that was longer."""


class FolderWatch:
    """Watches a folder, and changes a file when something in the folder has changed."""

    def __init__(self, folder: Path, lock: RLock) -> None:
        """Begin with what is there now.

        Args:
            folder: The folder.
            lock: Held by those who read the folder; what changes meanwhile is seen when they are done.
        """
        self._folder, self._lock = folder, lock
        self._weight = weigh_content(folder)
        self._place = tempfile.TemporaryDirectory(prefix="practice-bank-")
        self.signal = Path(self._place.name, folder.name)
        """The file, for those who watch files."""
        self.signal.touch()

    def start(self, stopped: Event) -> None:
        """Look again and again, in a thread, until somebody says that it is enough."""
        threading.Thread(target=self._watch, args=(stopped,), daemon=True).start()

    def _watch(self, stopped: Event) -> None:
        pause = PAUSE
        while not stopped.wait(pause):
            with self._lock:
                pass
            start = time.monotonic()
            self._look()
            pause = max(PAUSE, time.monotonic() - start)
        self._place.cleanup()

    def _look(self) -> None:
        weight = weigh_content(self._folder)
        if weight != self._weight:
            self._weight = weight
            with self.signal.open("ab") as signal:
                signal.write(b".")  # of another size each time: some disks tell times by two seconds

"""Looks whether anything in a large folder changed.

MkDocs compares lists of all files, which at ten thousand records takes a second of every two, also while a page is
made. Here it is one number, and while the site is made anew nobody looks.
"""

import tempfile
import threading
import time
from collections.abc import Callable
from pathlib import Path
from threading import Event, RLock

from mkdocs.livereload import LiveReloadServer
from watchdog.events import FileModifiedEvent
from watchdog.observers.api import ObservedWatch

from ..loading import weigh_content

PAUSE = 0.1
"""Seconds between two looks, at least; as many as the last look computed, where that were more."""


class FolderWatch:
    """Watches a folder, and says when something in it has changed."""

    def __init__(self, folder: Path, lock: RLock) -> None:
        """Begin with what is there now.

        Args:
            folder: The folder.
            lock: Held by those who read the folder; what changes meanwhile is seen when they are done.
        """
        self._folder, self._lock = folder, lock
        self._weight = weigh_content(folder)

    def tell(self, server: LiveReloadServer) -> None:
        """Let a server make its site anew after each change, as long as it runs."""
        # The server hears of what it watches: of a file that stands for the folder, and never changes itself.
        place = tempfile.TemporaryDirectory(prefix="practice-bank-")
        watched = Path(place.name, self._folder.name)
        watched.touch()
        server.watch(str(watched))
        told = FileModifiedEvent(str(watched)), ObservedWatch(str(watched), recursive=True)
        self.start(server.observer.stopped_event, lambda: server.observer.event_queue.put(told), place.cleanup)

    def start(self, stopped: Event, say: Callable[[], None], end: Callable[[], None] = lambda: None) -> None:
        """Look again and again, in a thread.

        Args:
            stopped: Set when it is enough.
            say: Called after each change.
            end: Called at the end.
        """
        threading.Thread(target=self._watch, args=(stopped, say, end), daemon=True).start()

    def _watch(self, stopped: Event, say: Callable[[], None], end: Callable[[], None]) -> None:
        pause = PAUSE
        while not stopped.wait(pause):
            with self._lock:
                pass
            # Not by the clock: beside a page that is long in the making a look waits at every file.
            start = time.thread_time()
            if self._has_changed():
                say()
            pause = max(PAUSE, time.thread_time() - start)
        end()

    def _has_changed(self) -> bool:
        before, self._weight = self._weight, weigh_content(self._folder)
        return self._weight != before

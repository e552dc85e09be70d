"""How far long work is, as one line that a person at a terminal watches."""

import atexit
import logging
import sys
import time
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from .progress import QUIET, Progress

if TYPE_CHECKING:
    from rich.progress import Progress as Line

PAUSE = 0.1
"""Seconds between two drawings of the line."""
Logger = logging.Logger | logging.LoggerAdapter[Any]


def choose_progress(names: Mapping[str, Any], log: Logger | None = None) -> Progress:
    """Choose who is told how far work is: a line on standard error if that is a terminal, else nobody.

    Args:
        names: What stages are called, by stage: `messages(language).area("stage")`.
        log: What else writes to the terminal meanwhile; one that is kept from information asks for quiet.
    """
    if not sys.stderr.isatty() or not (log is None or log.isEnabledFor(logging.INFO)):
        return QUIET
    return TerminalProgress(names, log)


class TerminalProgress(Progress):
    """Draws the stage that goes on, and takes it away when it ends."""

    def __init__(self, names: Mapping[str, Any], log: Logger | None = None) -> None:
        self._names = names
        self._handlers = _find_handlers(log)
        self._line: Line | None = None
        self._drawn = 0.0
        # Who fails in the middle of a stage leaves a terminal without a cursor otherwise.
        atexit.register(self.finish)

    def start(self, stage: str, total: int | None = None) -> None:
        """Draw a stage in place of the one before."""
        self.finish()
        self._line = _make_line(has_total=total is not None)
        self._line.add_task(str(self._names.get(stage, stage)), total=total)
        self._line.start()
        for handler in self._handlers:
            handler.setStream(sys.stderr)  # which writes above the line while it stands
        self._draw()

    def advance(self, count: int = 1) -> None:
        """Count on; the line is drawn again now and then."""
        if self._line is None:
            return
        self._line.advance(self._line.task_ids[0], count)
        if time.monotonic() - self._drawn >= PAUSE:
            self._draw()

    def finish(self) -> None:
        """Take the line away."""
        if self._line is None:
            return
        self._line.stop()
        self._line = None
        for handler in self._handlers:
            handler.setStream(sys.stderr)

    def _draw(self) -> None:
        assert self._line is not None
        self._drawn = time.monotonic()
        self._line.refresh()


def _make_line(*, has_total: bool) -> "Line":
    """Make a line that no thread draws: a process that is forked meanwhile would inherit a lock it held."""
    # Imported only for a person who watches: others don't wait for it.
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeElapsedColumn
    from rich.progress import Progress as Line

    counted = (BarColumn(), MofNCompleteColumn()) if has_total else ()
    columns = (TextColumn("{task.description}"), *counted, TimeElapsedColumn())
    return Line(*columns, console=Console(stderr=True), auto_refresh=False, transient=True, redirect_stdout=False)


def _find_handlers(log: Logger | None) -> list["logging.StreamHandler[Any]"]:
    """Find what writes a log to this terminal, up to its root."""
    logger = log.logger if isinstance(log, logging.LoggerAdapter) else log
    found: list[logging.StreamHandler[Any]] = []
    while isinstance(logger, logging.Logger):
        for handler in logger.handlers:
            if isinstance(handler, logging.StreamHandler) and handler.stream is sys.stderr:
                found.append(handler)
        logger = logger.parent if logger.propagate else None
    return found

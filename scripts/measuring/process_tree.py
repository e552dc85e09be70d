"""A command and all processes it starts, weighed while they run."""

import os
import resource
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

KIB_PER_MIB = 1024
PAUSE = 0.1
"""Seconds between two weighings."""


@dataclass(frozen=True)
class Usage:
    """What a command took."""

    seconds: float
    """By the clock on the wall."""
    cpu_seconds: float
    """Of all its processes together."""
    peak_mib: float
    """Most memory of all its processes at once; what they share counts once. Weighed now and then, but never less than
    the largest process took by itself."""
    largest_mib: float
    """Most memory of one process."""


class TreeWatch:
    """Weighs a process and its descendants again and again, in a thread."""

    def __init__(self, pid: int) -> None:
        self.peak_mib = 0.0
        self._pid = pid
        self._stopped = threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Weigh no more."""
        self._stopped.set()
        self._thread.join()

    def _watch(self) -> None:
        while not self._stopped.wait(PAUSE):
            weight = sum(_weigh(pid) for pid in find_tree(self._pid)) / KIB_PER_MIB
            self.peak_mib = max(self.peak_mib, weight)


def run_measured(command: Sequence[str], folder: Path, environment: Mapping[str, str] | None = None) -> Usage:
    """Run a command to its end.

    Raises:
        SystemExit: If it fails.
    """
    start = time.perf_counter()
    process = subprocess.Popen(command, cwd=folder, env=os.environ | (environment or {}), stdout=subprocess.DEVNULL)
    watch = TreeWatch(process.pid)
    _, status, used = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    watch.stop()
    process.returncode = os.waitstatus_to_exitcode(status)
    if status:
        raise SystemExit(f"{' '.join(command)} failed in {folder}: exit code {process.returncode}.")
    # Linux counts KiB, macOS bytes.
    unit = KIB_PER_MIB if sys.platform != "darwin" else KIB_PER_MIB**2
    largest, own = used.ru_maxrss / unit, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit
    # Until it becomes the command, the forked process is a copy of this one, and counted.
    largest = largest if largest > own else watch.peak_mib
    # Of one process the system knows the peak, however short it was.
    peak = max(watch.peak_mib, largest)
    return Usage(round(seconds, 2), round(used.ru_utime + used.ru_stime, 2), round(peak, 1), round(largest, 1))


def find_tree(pid: int) -> Iterator[int]:
    """Find a process and its descendants that run now."""
    yield pid
    try:
        tasks = list(Path(f"/proc/{pid}/task").iterdir())
        children = " ".join((task / "children").read_text() for task in tasks)
    except OSError:  # it has just ended, or this is no Linux
        return
    for child in children.split():
        yield from find_tree(int(child))


def _weigh(pid: int) -> int:
    """Weigh a process in KiB: its own memory, and its part of what it shares."""
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith("Pss:")), 0)

"""Processes that work beside this one: how many there may be, and their end."""

import multiprocessing
import os
import threading
from multiprocessing.connection import wait

WORKERS = "PRACTICE_BANK_WORKERS"
"""Environment variable: how many processes work beside each other; 1 keeps all work in one."""
FEW = 24
"""Items for each process, below which it costs more than it saves."""


def count_workers() -> int:
    """Count the processes that may work: as the environment says, else one for each core this process may use."""
    said = os.environ.get(WORKERS, "")
    if said.isdecimal() and int(said):
        return int(said)
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def choose_workers(items: int) -> int:
    """Choose how many processes work on so many items: this one alone where it may fork none."""
    return max(1, min(count_workers(), items // FEW)) if may_fork() else 1


def may_fork() -> bool:
    """Whether there can be processes beside this one, and may be."""
    return count_workers() > 1 and "fork" in multiprocessing.get_all_start_methods()


def end_with_parent() -> None:
    """Let this process end when the one that forked it is killed: else it waits for ever, or still writes."""
    parent = multiprocessing.parent_process()
    assert parent is not None
    threading.Thread(target=lambda: (wait([parent.sentinel]), os._exit(1)), daemon=True).start()

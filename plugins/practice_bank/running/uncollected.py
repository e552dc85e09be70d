"""Work without the collector of cycles, or with little of it: else it looks through a whole bank again and again."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

NEW = 10_000
"""Things that hold others, and are new and still there, after which it looks for cycles; Python's own number is 700."""


def collect_seldom() -> None:
    """Let it look less often: what makes pages leaves few cycles behind."""
    gc.set_threshold(NEW, *gc.get_threshold()[1:])


@contextmanager
def uncollected() -> Iterator[None]:
    """Collect nothing meanwhile, and never again what was made: it stays, or goes without the collector's help."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if was_on:
            gc.enable()

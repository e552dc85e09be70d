"""Memory that stands free: what a process has freed is seldom given back by itself."""

import ctypes
from contextlib import suppress


def give_back() -> None:
    """Give free memory back to the system, where the C library can.

    glibc keeps what was freed below what is still in use (https://man7.org/linux/man-pages/man3/malloc_trim.3.html);
    a forked process would copy it as soon as it used it.
    """
    with suppress(AttributeError, OSError, TypeError):  # of other systems
        ctypes.CDLL(None).malloc_trim(0)

"""A yes or no between processes."""

from mmap import mmap


class Flag:
    """A byte that this process and those it forks see alike.

    `multiprocessing.Event` says the same under a lock, which a process that is killed may keep for ever.
    """

    def __init__(self) -> None:
        self._byte = mmap(-1, 1)

    def set(self) -> None:
        """Say yes."""
        self._byte[0] = True

    def clear(self) -> None:
        """Say no, as at first."""
        self._byte[0] = False

    def is_set(self) -> bool:
        """Whether yes was said last, in whatever process."""
        return bool(self._byte[0])

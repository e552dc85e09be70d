"""Outputs written beside MkDocs, as many as there is time for."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from mmap import mmap

from ..running import Begun, Output, Shard, Shelf


@dataclass
class Made:
    """How far the work has come."""

    changed: list[bool] = field(default_factory=list)
    """Of each file that was written, whether it changed."""
    shelves: int = 0
    """On how many all is made."""
    outputs: int = 0
    """How many are made of the next shelf."""


class SideOutputs:
    """Outputs that another process plans and writes, one after the other, until this one can help."""

    def __init__(self, shelves: Sequence[Shelf], shard: Shard, write: Callable[[Output], list[bool]]) -> None:
        """Begin.

        Args:
            shelves: What to write.
            shard: The part of the site that is built.
            write: Writes an output and tells of each of its files whether it changed.
        """
        self._shelves, self._shard, self._write = shelves, shard, write
        # One byte that both processes see.
        self._enough = mmap(-1, 1)
        self._begun = Begun(self._work)

    def end(self) -> tuple[list[bool], list[Output]]:
        """Let no further output be begun.

        Returns:
            Of each file that was written, whether it changed; and the outputs that are left.
        """
        self._enough[0] = True
        made = self._begun.result()
        left = [output for shelf in self._shelves[made.shelves :] for output in self._shard.choose(shelf.plan())]
        return made.changed, left[made.outputs :]

    def stop(self) -> None:
        """End the work where it stands: nobody wants it any more."""
        self._begun.stop()

    def _work(self) -> Made:
        made = Made()
        for shelf in self._shelves:
            for output in self._shard.choose(shelf.plan()):
                if self._enough[0]:
                    return made
                made.changed += self._write(output)
                made.outputs += 1
            made.shelves, made.outputs = made.shelves + 1, 0
        return made

"""How far long work is."""

from collections.abc import Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")


class Progress:
    """Somebody who is told how far work is, and keeps it to himself."""

    def start(self, stage: str, total: int | None = None) -> None:
        """Begin a stage, which ends the one before.

        Args:
            stage: Its name: `load`, `validate`, `review`, `catalogue`, `pages`, `search`, `export`, …; `stage.<name>`
                is its text in the messages.
            total: How many items it has, where that is known.
        """

    def advance(self, count: int = 1) -> None:
        """Note that so many items are done."""

    def finish(self) -> None:
        """End the last stage."""

    def track(self, stage: str, items: Iterable[T], total: int) -> Iterator[T]:
        """Give items one by one as a stage of their own."""
        self.start(stage, total)
        for item in items:
            yield item
            self.advance()


QUIET = Progress()

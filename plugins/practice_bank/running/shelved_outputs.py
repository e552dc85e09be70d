"""All outputs of a site in one row, none of which stands in memory before its turn has come."""

from bisect import bisect
from collections.abc import Iterable
from itertools import accumulate

from .output import Output
from .shard import Shard
from .shelf import Shelf


class ShelvedOutputs:
    """Outputs shelf by shelf, by address on each; those that take long stand last.

    A shelf is planned again when one is taken from it after one of another: that costs little, but plans that stood in
    memory when processes are forked would come to stand in each.
    """

    def __init__(self, shelves: Iterable[Shelf], shard: Shard) -> None:
        """Plan all once, to count them.

        Args:
            shelves: In the order wanted.
            shard: The part of the site that is built.
        """
        self._shelves, self._shard = tuple(shelves), shard
        self._long: list[Output] = []
        self._ends = [0, *accumulate(map(self._count, self._shelves))]
        self._open: tuple[int, list[Output]] = -1, []

    @property
    def long(self) -> int:
        """How many of the last ones take long."""
        return len(self._long)

    def __len__(self) -> int:
        return self._ends[-1] + self.long

    def take(self, number: int) -> Output:
        """Plan the output of a number, from 0."""
        if number >= self._ends[-1]:
            return self._long[number - self._ends[-1]]
        place = bisect(self._ends, number) - 1
        if place != self._open[0]:
            short, _ = self._plan(self._shelves[place])
            self._open = place, sorted(short, key=lambda output: output.address)
        return self._open[1][number - self._ends[place]]

    def _count(self, shelf: Shelf) -> int:
        short, long = self._plan(shelf)
        self._long += long
        return len(short)

    def _plan(self, shelf: Shelf) -> tuple[list[Output], list[Output]]:
        planned = self._shard.choose(shelf.plan())
        return [each for each in planned if not each.is_long], [each for each in planned if each.is_long]

"""Outputs of one sort, which need not even be planned before one of them is asked for."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from .output import Output


@dataclass(frozen=True)
class Shelf:
    """Outputs whose addresses are alike."""

    start: str
    """What the addresses of all of them, and of all their files, begin with: `ru/bank/`; empty where they differ."""
    plan: Callable[[], Iterable[Output]]
    """Plans them, always the same of the same bank."""
    part: str = ""
    """What else stands in all of the addresses: `/files/`."""
    is_apart: bool = False
    """Whether what makes them loads much that nothing else needs: work that is shared out leaves it to others."""

    def may_hold(self, address: str) -> bool:
        """Whether what stands at an address may be among them."""
        return address.startswith(self.start) and self.part in address

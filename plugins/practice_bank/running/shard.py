"""One part of a site, where several machines build it together."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from .cache import digest_of
from .output import Output

SHARD = "PRACTICE_BANK_SHARD"
"""Environment variable: which part of the site is to be built, `2/4`; all of it where it is empty."""
_WRITTEN = re.compile(r"([1-9][0-9]{0,3})/([1-9][0-9]{0,3})")


@dataclass(frozen=True)
class Shard:
    """A part of how many. What lies in which part depends on addresses only, never on their order or number."""

    number: int
    """From 1."""
    of: int

    def has(self, address: str) -> bool:
        """Whether this part holds what stands at an address."""
        return self.of == 1 or int(digest_of([address])[:8], 16) % self.of == self.number - 1

    def choose(self, outputs: Iterable[Output]) -> list[Output]:
        """Choose what this part is made of: its own outputs, and those that every part has."""
        return [output for output in outputs if output.is_common or self.has(output.address)]

    def __str__(self) -> str:
        return f"{self.number}/{self.of}"


WHOLE = Shard(1, 1)


def parse_shard(text: str) -> Shard:
    """Parse `2/4`; nothing is the whole.

    Raises:
        ValueError: If it is neither.
    """
    if not text:
        return WHOLE
    found = _WRITTEN.fullmatch(text)
    if not found or int(found[1]) > int(found[2]):
        raise ValueError(text)
    return Shard(int(found[1]), int(found[2]))

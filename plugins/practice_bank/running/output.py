"""What a site serves, made when it is needed: by a build, or when a reader of a preview asks for it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

Content = bytes | Iterable[bytes]
"""Of a file: whole, or part by part where the whole need not fit into memory."""
MadeFile = tuple[str, Content]
"""Address from the root of the site, `bank/city-village/index.html`, and content."""


@dataclass(frozen=True)
class Output:
    """One file of a site, or several that are made together."""

    address: str
    """Of the file, from the root of the site; of several, what their addresses start with, ending in a slash."""
    make: Callable[[], Iterable[MadeFile]]
    """Makes the files, one after the other, always the same of the same bank."""
    is_long: bool = False
    """Whether it takes as long, or as much memory, as hundreds of pages: work that is shared out begins with it."""
    is_common: bool = False
    """Whether every part of a site that is built in parts has it: others of its files are made from it."""

    @classmethod
    def of_file(cls, address: str, make: Callable[[], Content], *, is_long: bool = False) -> "Output":
        """One file, by what makes its content."""
        return cls(address, lambda: [(address, make())], is_long)

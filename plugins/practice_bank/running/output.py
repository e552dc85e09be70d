"""What a site serves, made when it is needed: by a build, or when a reader of a preview asks for it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

MadeFile = tuple[str, bytes]
"""Address from the root of the site, `bank/city-village/index.html`, and content."""


@dataclass(frozen=True)
class Output:
    """One file of a site, or several that are made together."""

    address: str
    """Of the file, from the root of the site; of several, what their addresses start with, ending in a slash."""
    make: Callable[[], Iterable[MadeFile]]
    """Makes the files, one after the other, always the same of the same bank."""

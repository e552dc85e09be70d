"""One change of the format of a bank's files."""

from collections.abc import Callable
from dataclasses import dataclass


def keep(text: str) -> str:
    """Leave a text or a path as it is."""
    return text


@dataclass(frozen=True)
class Step:
    """What a change asks of files: another text, or another name."""

    id: str
    """Its words are `centre.step_<id>`."""
    concerns: Callable[[str], bool]
    """Whether a path, relative to the site's root, is of a file it may change."""
    change: Callable[[str], str] = keep
    """Gives the text as it shall be, with all comments and the order of keys."""
    rename: Callable[[str], str] = keep
    """Gives the path as it shall be."""

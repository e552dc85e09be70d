"""Lists of the control room, as long as a page has room for: the files of figures beside them have all lines."""

from collections.abc import Sequence
from typing import TypeVar

from ..reader import Reader

MOST_LINES = 60
"""Lines of a list on the page."""

T = TypeVar("T")


def cut_list(items: Sequence[T]) -> Sequence[T]:
    """Keep the first lines."""
    return items[:MOST_LINES]


def cut_words(count: int, reader: Reader, key: str = "monitoring.cut") -> str:
    """Say that not all lines are here, and where they are; empty where all are here."""
    return reader.words.say(key, shown=MOST_LINES, n=count) if count > MOST_LINES else ""

"""What was found of many pieces of text, remembered."""

from collections.abc import Callable


class Remembered(dict[str, tuple[str, ...]]):
    """A function of a piece of text: a mapping, for that takes no step of Python for a piece that came before."""

    def __init__(self, find: Callable[[str], tuple[str, ...]], most: int) -> None:
        """Remember of so many pieces at most; when there are more, all are forgotten."""
        super().__init__()
        self._find, self._most = find, most

    def __missing__(self, piece: str) -> tuple[str, ...]:
        if len(self) >= self._most:
            self.clear()
        found = self[piece] = self._find(piece)
        return found

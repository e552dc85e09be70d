"""Words put on rows that stand as a file holds them: a word that many titles have is drawn and filtered once."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from PIL import Image

from .band import UP, find_changes
from .colours import find_pixel
from .lettering import Lettering

KEPT = 512
"""Words that are kept, of some five thousand bytes each."""


@dataclass(frozen=True)
class Stamp:
    """A word as it changes blank rows."""

    changes: Image.Image
    """How each byte differs from the one above; no edge of it is blank."""
    left: int
    """Its first byte, counted from the one that its place is in."""
    top: int
    """Its first row, from its base line."""

    @property
    def end(self) -> int:
        """The first row below it."""
        return self.top + self.changes.height


@dataclass(frozen=True)
class Strip:
    """A line on rows of its own."""

    rows: range
    content: bytes
    """The rows as a file holds them, each told by how it differs from the one above."""


def stamp_line(line: str, place: tuple[int, int], letters: Lettering, width: int) -> Strip | None:
    """Write a line.

    Args:
        line: Words.
        place: The left end of its base line: column and row.
        letters: How to write it.
        width: Of the rows, in pixels.

    Returns:
        All rows that it changes; None where two words meet in a byte.
    """
    x, base = place
    words = list(_place_words(line, x, letters))
    if any(left + word.changes.width > right for (left, word), (right, _) in pairwise(words)):
        return None
    top = min((word.top for _, word in words), default=0)
    end = max((word.end for _, word in words), default=0)
    rows = Image.new("L", (1 + width // 2, end - top))
    rows.paste(UP, (0, 0, 1, rows.height))
    for left, word in words:
        rows.paste(word.changes, (1 + left, word.top - top))
    return Strip(range(base + top, base + end), rows.tobytes())


def _place_words(line: str, x: int, letters: Lettering) -> Iterator[tuple[int, Stamp]]:
    """Find the byte of a row that each word begins in; what leaves the paper blank is passed over."""
    for word in line.split(" "):
        if stamp := _make_stamp(word, letters, x % 2):
            yield x // 2 + stamp.left, stamp
        x += letters.width(f"{word} ")


@lru_cache(KEPT)
def _make_stamp(word: str, letters: Lettering, shift: int) -> Stamp | None:
    """Draw a word so many pixels to the right of a byte's first."""
    margin, base = letters.size // 4 * 2, letters.size * 5 // 4
    size = 2 * margin + letters.width(word) // 2 * 2 + 2, base + letters.size // 2
    pixels = Image.new("P", size, find_pixel(letters.ground))
    letters.draw(pixels, (margin + shift, base), word)
    # The first row is blank, and told whole.
    changes = find_changes(pixels).crop((0, 1, size[0] // 2, size[1]))
    box = changes.getbbox()
    return Stamp(changes.crop(box), box[0] - margin // 2, box[1] + 1 - base) if box else None

"""Words put on rows that stand as a file holds them: a word that many titles have is drawn and filtered once."""

from dataclasses import dataclass
from functools import lru_cache
from unicodedata import category

from PIL import Image, ImageChops

from .band import Rows, find_changes
from .colours import find_pixel
from .lettering import Lettering

KEPT = 512
"""Words that are kept, of some five thousand bytes each."""
REACH = 10
"""Rows above the size of the letters in which there may be marks."""


@dataclass(frozen=True)
class Stamp:
    """A word as it changes blank rows: rows that differ add up."""

    changes: Rows
    """What it adds to each byte."""
    left: int
    """Bytes from the one that its place is in."""
    top: int
    """Rows from its base line."""

    def put(self, rows: Rows, place: int, base: int) -> None:
        """Put it where it belongs: a byte of the rows, and the row of its base line."""
        left, top = place + self.left, base + self.top
        there = rows.crop((left, top, left + self.changes.width, top + self.changes.height))
        rows.paste(ImageChops.add_modulo(there, self.changes), (left, top))


def stamp_line(rows: Rows, place: tuple[int, int], line: str, letters: Lettering) -> None:
    """Write a line on blank rows from the left end of its base line: column and row.

    No less than the letters' size and `REACH` must be above that row.
    """
    x, base = place
    for word in _find_words(line):
        # What stands before a row takes its first byte.
        if stamp := _make_stamp(word, letters, x % 2):
            stamp.put(rows, 1 + x // 2, base)
        x += letters.width(f"{word} ")


def _find_words(line: str) -> list[str]:
    """Find what never meets in a pixel; a mark that stands above the letter before it may, even over a blank."""
    words = line.split(" ")
    return [line] if any(category(word[0]).startswith("M") for word in words if word) else words


@lru_cache(KEPT)
def _make_stamp(word: str, letters: Lettering, shift: int) -> Stamp | None:
    """Draw a word so many pixels to the right of a byte's first; None of what leaves the paper blank."""
    margin, base = letters.size // 4 * 2, letters.size + REACH
    size = 2 * margin + letters.width(word) // 2 * 2 + 2, base + letters.size // 2
    pixels = Image.new("P", size, find_pixel(letters.ground))
    letters.draw(pixels, (margin + shift, base), word)
    # The first row is blank, and told whole.
    changes = find_changes(pixels).crop((0, 1, size[0] // 2, size[1]))
    box = changes.getbbox()
    return Stamp(changes.crop(box), box[0] - margin // 2, box[1] + 1 - base) if box else None

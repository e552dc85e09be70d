"""Words drawn with Noto Sans: which file holds a letter, how wide a text is, how it breaks into lines.

The font comes from npm in files for parts of the alphabet, as browsers want it; `fonts.css` says which file holds which
letters, and a Kazakh word takes its letters from two of them.
"""

import re
from bisect import bisect
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from pathlib import Path

from PIL import ImageDraw, ImageFont

from ..theme import ASSETS, FONTS

ELLIPSIS = "…"

_FACE = re.compile(r"font-weight: (\d+);.*?url\(\"(\.\./vendor/[^\"]+)\"\).*?unicode-range: ([^;]+);", re.DOTALL)
_SPAN = re.compile(r"U\+([0-9A-F]+)(?:-([0-9A-F]+))?")

Spans = tuple[tuple[int, int], ...]
"""First and last code points."""


@dataclass(frozen=True)
class Lettering:
    """Letters of one weight, size and colour."""

    size: int
    """In pixels."""
    colour: str
    weight: int = 400

    def width(self, text: str) -> float:
        """How wide a line is, in pixels."""
        return sum(_font(file, self.size).getlength(run) for file, run in split_runs(text, self.weight))

    def draw(self, canvas: ImageDraw.ImageDraw, place: tuple[float, float], text: str) -> None:
        """Draw a line from the left end of its base line."""
        x, y = place
        for file, run in split_runs(text, self.weight):
            font = _font(file, self.size)
            canvas.text((x, y), run, fill=self.colour, font=font, anchor="ls")
            x += font.getlength(run)

    def wrap(self, text: str, width: float, most: int) -> tuple[str, ...]:
        """Break a text into lines no wider than asked for; what goes beyond the last one ends with an ellipsis."""
        lines = list(self._break(text, width))
        if len(lines) <= most:
            return tuple(lines)
        return (*lines[: most - 1], self.cut(" ".join(lines[most - 1 :]), width))

    def cut(self, text: str, width: float) -> str:
        """Cut a text to one line."""
        if self.width(text) <= width:
            return text
        length = bisect(range(len(text)), width, key=lambda end: self.width(_end(text[:end])))
        return _end(text[: max(0, length - 1)])

    def _break(self, text: str, width: float) -> Iterator[str]:
        line, taken, gap = "", 0.0, self.width(" ")
        for word in self._words(text, width):
            own = self.width(word)
            if line and taken + gap + own > width:
                yield line
                line, taken = "", 0.0
            line, taken = (f"{line} {word}", taken + gap + own) if line else (word, own)
        if line:
            yield line

    def _words(self, text: str, width: float) -> Iterator[str]:
        """The words of a text; one that is wider than a line in pieces."""
        for word in text.split():
            while self.width(word) > width:
                length = next(n for n in range(len(word) - 1, 0, -1) if n == 1 or self.width(word[:n]) <= width)
                yield word[:length]
                word = word[length:]
            yield word


def _end(text: str) -> str:
    return text.rstrip(" ,.:;–-") + ELLIPSIS


@cache
def can_draw() -> bool:
    """Whether the fonts are there, and Pillow reads them: its own builds do, one of a system may lack brotli."""
    try:
        return bool(Lettering(20, "#000").width("Қ"))
    except OSError:
        return False


def split_runs(text: str, weight: int) -> Iterator[tuple[Path, str]]:
    """Split a text by the files that hold its letters; letters that no file holds are left out."""
    plain = (" " if letter.isspace() else letter for letter in text)
    held = ((letter, find_file(letter, weight)) for letter in plain)
    known = [(letter, file) for letter, file in held if file]
    for file, run in groupby(known, key=lambda pair: pair[1]):
        if file:
            yield file, "".join(letter for letter, _ in run)


@cache
def find_file(letter: str, weight: int) -> Path | None:
    """Find the file that holds a letter; signs without a picture of their own are in none."""
    if not letter.isprintable():
        return None
    spans = find_spans(weight)
    return next((file for file, held in spans if any(low <= ord(letter) <= high for low, high in held)), None)


@cache
def find_spans(weight: int) -> tuple[tuple[Path, Spans], ...]:
    """Which letters each file of a weight holds: as for browsers, what is declared later goes before."""
    faces = _FACE.findall((ASSETS / FONTS).read_text("utf-8"))
    files = [((ASSETS / FONTS).parent / url, ranges) for face, url, ranges in faces if face == str(weight)]
    return tuple((file.resolve(), tuple(_read_spans(ranges))) for file, ranges in reversed(files))


def _read_spans(ranges: str) -> Iterator[tuple[int, int]]:
    for first, last in _SPAN.findall(ranges):
        yield int(first, 16), int(last or first, 16)


@cache
def _font(file: Path, size: int) -> ImageFont.FreeTypeFont:
    # The plain layout needs no further library, so that every machine draws the same.
    return ImageFont.truetype(str(file), size, layout_engine=ImageFont.Layout.BASIC)

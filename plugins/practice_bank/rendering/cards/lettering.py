"""Words drawn with Noto Sans: which file holds a letter, how wide a text is, how it breaks into lines.

The font comes from npm in files for parts of the alphabet, as browsers want it; `fonts.css` says which file holds which
letters, and a Kazakh word takes its letters from two of them.
"""

import re
from bisect import bisect
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from ..theme import ASSETS, FONTS
from .band import Pixels
from .colours import shades

ELLIPSIS = "…"
WEIGHTS = (400, 700)
"""Of the letters that there are."""
KEPT = 4096
"""Letters that are kept as they were drawn."""

_FACE = re.compile(r"font-weight: (\d+);.*?url\(\"(\.\./vendor/[^\"]+)\"\).*?unicode-range: ([^;]+);", re.DOTALL)
_SPAN = re.compile(r"U\+([0-9A-F]+)(?:-([0-9A-F]+))?")

Spans = tuple[tuple[int, int], ...]
"""First and last code points."""


@dataclass(frozen=True)
class Glyph:
    """A letter as it is put on a card."""

    picture: Pixels
    covered: Image.Image
    """Which of its pixels it covers, of mode `1`."""
    left: int
    """From its place on the base line to the picture, as are the next."""
    top: int

    def put(self, pixels: Pixels, x: int, y: int) -> None:
        """Put it where it belongs, what is beyond the edges left out."""
        pixels.paste(self.picture, (x + self.left, y + self.top), self.covered)


@dataclass(frozen=True)
class Lettering:
    """Letters of one weight, size and colour."""

    size: int
    """In pixels."""
    colour: str
    ground: str
    """The colour they stand on."""
    weight: int = 400

    def width(self, text: str) -> int:
        """How wide a line is, in pixels."""
        return sum(map(self._advances.__getitem__, text))

    def draw(self, pixels: Pixels, place: tuple[float, float], text: str) -> None:
        """Draw a line from the left end of its base line: column and row."""
        x, y = round(place[0]), round(place[1])
        for letter in text:
            if glyph := _glyph(letter, self.weight, self.size, self.ground, self.colour):
                glyph.put(pixels, x, y)
            x += self._advances[letter]

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

    @cached_property
    def _advances(self) -> "_Advances":
        return _Advances(self.weight, self.size)

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


class _Advances(dict[str, int]):
    """How far the next letter stands from a letter, in pixels. The fonts' files have no pairs that stand closer."""

    def __init__(self, weight: int, size: int) -> None:
        super().__init__()
        self._weight, self._size = weight, size

    def __missing__(self, letter: str) -> int:
        font = _font(letter, self._weight, self._size)
        advance = self[letter] = round(font.getlength(_plain(letter))) if font else 0
        return advance


@lru_cache(KEPT)
def _glyph(letter: str, weight: int, size: int, ground: str, colour: str) -> Glyph | None:
    """Draw a letter; None of what leaves the paper blank."""
    font = _font(letter, weight, size)
    left, top, right, bottom = font.getbbox(_plain(letter), anchor="ls") if font else (0, 0, 0, 0)
    if right <= left or bottom <= top:
        return None
    cover = Image.new("L", (round(right - left), round(bottom - top)))
    ImageDraw.Draw(cover).text((-left, -top), letter, fill=255, font=font, anchor="ls")
    picture = Image.frombytes("P", cover.size, cover.point(shades(ground, colour)).tobytes())
    return Glyph(picture, cover.point([0, *[255] * 255], "1"), round(left), round(top))


def _plain(letter: str) -> str:
    """Any blank is a blank."""
    return " " if letter.isspace() else letter


def _font(letter: str, weight: int, size: int) -> ImageFont.FreeTypeFont | None:
    """The font that has a letter; None where none has: the letter is left out."""
    file = find_file(_plain(letter), weight)
    return _open(file, size) if file else None


@cache
def _open(file: Path, size: int) -> ImageFont.FreeTypeFont:
    # The plain layout needs no further library, so that every machine draws the same.
    return ImageFont.truetype(str(file), size, layout_engine=ImageFont.Layout.BASIC)

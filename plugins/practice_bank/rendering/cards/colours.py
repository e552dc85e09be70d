"""The colours of cards: sixteen, so that a card is a small file that is written fast."""

from functools import cache

from PIL import ImageColor

PAPER, INK, SOFT, WHITE = "#fbf9f4", "#1b2a2f", "#4c5b60", "#ffffff"
TEAL, DEEP, AMBER, WARM = "#0b5c6b", "#08414c", "#f2b134", "#a13d0b"
BLENDS = ((PAPER, INK, 6), (PAPER, WARM, 3), (WARM, WHITE, 2))
"""Grounds, letters on them, and in how many steps the edges of letters go from one to the other.

Dark letters of any colour share the edges of ink: nobody sees a difference there."""

Colour = tuple[int, int, int]


@cache
def colours() -> tuple[Colour, ...]:
    """All colours a card can have, red, green and blue from 0 to 255; pixels are their places here."""
    named = [_read(each) for each in (PAPER, INK, SOFT, WHITE, TEAL, DEEP, AMBER, WARM)]
    edges = [_blend(ground, ink, step / steps) for ground, ink, steps in BLENDS for step in range(1, steps)]
    return (*named, *edges)


def find_pixel(colour: str) -> int:
    """Find the place of a colour."""
    return colours().index(_read(colour))


@cache
def shades(ground: str, ink: str) -> tuple[int, ...]:
    """Pixels of letters on a ground, by how much of the pixel a letter covers, from 0 to 255."""
    return tuple(_nearest(_blend(ground, ink, covered / 255)) for covered in range(256))


def _read(colour: str) -> Colour:
    red, green, blue, *_ = ImageColor.getrgb(colour)
    return red, green, blue


def _blend(ground: str, ink: str, share: float) -> Colour:
    red, green, blue = (round(low + (high - low) * share) for low, high in zip(_read(ground), _read(ink), strict=True))
    return red, green, blue


def _nearest(colour: Colour) -> int:
    def distance(place: int) -> int:
        return sum((one - other) ** 2 for one, other in zip(colours()[place], colour, strict=True))

    return min(range(len(colours())), key=distance)

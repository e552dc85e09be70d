"""What all cards have in common, in the colours of the site."""

from functools import lru_cache

from PIL import Image, ImageDraw

from .band import Band, Pixels, pack_band
from .colours import AMBER, PAPER, TEAL, find_pixel
from .social_card import SIZE

LEFT, RIGHT = 84, 1128
WIDTH = RIGHT - LEFT
"""Where words stand."""
STRIPE_TURN, LINE_TOP = 151, 552
"""Rows where the stripe at the left changes its colour, and where the line above the foot begins."""
RECTANGLES = (
    ((0, 0, 36, SIZE[1]), TEAL),
    ((0, 0, 36, STRIPE_TURN - 1), AMBER),
    ((LEFT, LINE_TOP, RIGHT, LINE_TOP + 2), AMBER),
)
"""Their last pixels included."""
KEPT = 512
"""Bands of each sort that are kept packed: frames of sites, lines that many cards have."""


def draw_frame(rows: range) -> Pixels:
    """Draw rows of a card that has no words."""
    image = Image.new("P", (SIZE[0], len(rows)), find_pixel(PAPER))
    canvas = ImageDraw.Draw(image)
    for (left, top, right, low), colour in RECTANGLES:
        canvas.rectangle((left, top - rows.start, right, low - rows.start), fill=find_pixel(colour))
    return image


@lru_cache(KEPT)
def draw_blank(rows: range) -> Band:
    """Draw them as a file holds them."""
    return pack_band(draw_frame(rows))

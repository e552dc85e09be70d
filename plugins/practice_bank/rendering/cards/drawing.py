"""A card drawn: 1200 × 630 pixels, in the colours of the site."""

from functools import cache, lru_cache

from PIL import Image, ImageDraw

from .band import Band, Pixels, Rows, filter_rows, pack_band, pack_rows
from .colours import AMBER, DEEP, INK, PAPER, SOFT, TEAL, WARM, WHITE, find_pixel
from .lettering import Lettering
from .png import write_png
from .social_card import SocialCard
from .stamp import stamp_line

SIZE = (1200, 630)
"""What Telegram, WhatsApp and Facebook show whole."""
LEFT, RIGHT = 84, 1128
WIDTH = RIGHT - LEFT
KICKER = Lettering(30, WARM, PAPER, 700)
BADGE = Lettering(30, WHITE, WARM, 700)
DETAIL = Lettering(34, DEEP, PAPER, 700)
FOOT = Lettering(26, SOFT, PAPER)
TITLES = tuple(Lettering(size, INK, PAPER, 700) for size in (66, 58, 50, 44))
"""From the largest: a long title takes a smaller one."""
LINES = 4
"""Of the title at most."""
LEADING, HANG = 1.22, 0.1
"""Of the title's lines, and how far the last one's letters reach below it at most, in sizes."""
TOP, BOTTOM = 150, 520
"""Where the title may begin, and the details must end."""
HEAD_END, FOOT_TOP = 140, 525
"""What is above and below: letters reach beyond the lines they stand in."""
MOST_DETAILS = 3
"""Lines below the title."""
STEP = 48
"""Between the details' base lines."""
KEPT = 512
"""Bands of each sort that are kept packed: frames of sites, lines that many cards have."""
HOST_SHARE = 0.4
"""Of the foot at most."""
FRAME = (((0, 0, 36, SIZE[1]), TEAL), ((0, 0, 36, 150), AMBER), ((LEFT, 552, RIGHT, 554), AMBER))
"""Rectangles, the last pixels included, and their colours."""


def draw_card(card: SocialCard) -> bytes:
    """Draw a card as PNG; the same words give the same bytes."""
    lines = [line for detail in card.details for line in DETAIL.wrap(detail, WIDTH, 2)][:MOST_DETAILS]
    taken = STEP * len(lines)
    title, end = _draw_title(card.title, BOTTOM - taken - (STEP // 2 if lines else 0))
    between = _draw_blank(end, FOOT_TOP - taken)
    head, foot = _draw_head(card.kicker, card.badge), _draw_foot(card.foot, card.host)
    return write_png([head, title, between, *map(_draw_detail, lines), foot], SIZE)


@lru_cache(KEPT)
def _draw_head(kicker: str, badge: str) -> Band:
    pixels, left = _draw_frame(0, HEAD_END), LEFT
    text = BADGE.cut(badge, WIDTH - 56)
    if text:
        right = LEFT + BADGE.width(text) + 56
        ImageDraw.Draw(pixels).rounded_rectangle((LEFT, 54, right, 114), radius=10, fill=find_pixel(WARM))
        left = right + 28
    BADGE.draw(pixels, (LEFT + 28, 95), text)
    if RIGHT - left > WIDTH / 4:
        KICKER.draw(pixels, (left, 95), KICKER.cut(kicker, RIGHT - left))
    return pack_band(pixels)


def _draw_title(title: str, bottom: float) -> tuple[Band, int]:
    """Draw the title in the largest letters in which all of it fits, else cut in the smallest.

    Returns:
        What it takes, and the first row below it.
    """
    room = bottom - TOP
    for letters in TITLES:
        most = min(LINES, int(room // (letters.size * LEADING)))
        lines = letters.wrap(title, WIDTH, most)
        if letters is TITLES[-1] or " ".join(lines) == " ".join(title.split()):
            break
    end = TOP + round(letters.size * (LEADING * len(lines) + HANG))
    rows = _blank_rows().crop((0, 0, 1 + SIZE[0] // 2, end - HEAD_END))
    for number, line in enumerate(lines):
        stamp_line(rows, (LEFT, round(TOP + letters.size * (1 + LEADING * number)) - HEAD_END), line, letters)
    return pack_rows(rows), end


@cache
def _blank_rows() -> Rows:
    """What titles stand on."""
    return filter_rows(_draw_frame(HEAD_END, FOOT_TOP))


@lru_cache(KEPT)
def _draw_detail(line: str) -> Band:
    pixels = _draw_frame(FOOT_TOP - STEP, FOOT_TOP)
    DETAIL.draw(pixels, (LEFT, BOTTOM - 6 - FOOT_TOP + STEP), line)
    return pack_band(pixels)


@lru_cache(KEPT)
def _draw_blank(top: int, bottom: int) -> Band:
    return pack_band(_draw_frame(top, bottom))


@lru_cache(KEPT)
def _draw_foot(foot: str, host: str) -> Band:
    pixels, line = _draw_frame(FOOT_TOP, SIZE[1]), 596 - FOOT_TOP
    host = FOOT.cut(host, WIDTH * HOST_SHARE)
    taken = FOOT.width(host)
    FOOT.draw(pixels, (RIGHT - taken, line), host)
    FOOT.draw(pixels, (LEFT, line), FOOT.cut(foot, WIDTH - taken - 36))
    return pack_band(pixels)


def _draw_frame(top: int, bottom: int) -> Pixels:
    """Draw what all cards have in common, from one row to another."""
    image = Image.new("P", (SIZE[0], bottom - top), find_pixel(PAPER))
    canvas = ImageDraw.Draw(image)
    for (left, high, right, low), colour in FRAME:
        canvas.rectangle((left, high - top, right, low - top), fill=find_pixel(colour))
    return image

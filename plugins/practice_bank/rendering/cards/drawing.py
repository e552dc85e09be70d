"""A card drawn: 1200 × 630 pixels, in the colours of the site."""

from functools import lru_cache

from PIL import Image, ImageDraw

from .colours import AMBER, DEEP, INK, PAPER, SOFT, TEAL, WARM, WHITE, find_pixel
from .lettering import Lettering
from .png import write_png
from .social_card import SocialCard

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
LEADING = 1.22
"""Of the title's lines, in sizes."""
TOP, BOTTOM = 150, 520
"""Where the title may begin, and the details must end."""
MOST_DETAILS = 3
"""Lines below the title."""
STEP = 48
"""Between the details' base lines."""
FRAMES = 8
"""Kept of the last sites and languages."""
HOST_SHARE = 0.4
"""Of the foot at most."""


def draw_card(card: SocialCard) -> bytes:
    """Draw a card as PNG; the same words give the same bytes."""
    image = _draw_frame(card.foot, card.host).copy()
    _draw_head(image, card)
    lines = [line for detail in card.details for line in DETAIL.wrap(detail, WIDTH, 2)][:MOST_DETAILS]
    _draw_title(image, card.title, BOTTOM - STEP * len(lines) - (STEP // 2 if lines else 0))
    for number, line in enumerate(reversed(lines)):
        DETAIL.draw(image, (LEFT, BOTTOM - STEP * number - 6), line)
    return write_png(image)


@lru_cache(FRAMES)
def _draw_frame(foot: str, host: str) -> Image.Image:
    """Draw what all cards of a site in a language have in common."""
    image = Image.new("L", SIZE, find_pixel(PAPER))
    canvas = ImageDraw.Draw(image)
    canvas.rectangle((0, 0, 36, SIZE[1]), fill=find_pixel(TEAL))
    canvas.rectangle((0, 0, 36, 150), fill=find_pixel(AMBER))
    canvas.rectangle((LEFT, 552, RIGHT, 554), fill=find_pixel(AMBER))
    host = FOOT.cut(host, WIDTH * HOST_SHARE)
    taken = FOOT.width(host)
    FOOT.draw(image, (RIGHT - taken, 596), host)
    FOOT.draw(image, (LEFT, 596), FOOT.cut(foot, WIDTH - taken - 36))
    return image


def _draw_head(image: Image.Image, card: SocialCard) -> None:
    left = LEFT
    if card.badge:
        text = BADGE.cut(card.badge, WIDTH - 56)
        right = LEFT + BADGE.width(text) + 56
        ImageDraw.Draw(image).rounded_rectangle((LEFT, 54, right, 114), radius=10, fill=find_pixel(WARM))
        BADGE.draw(image, (LEFT + 28, 95), text)
        left = right + 28
    if RIGHT - left > WIDTH / 4:
        KICKER.draw(image, (left, 95), KICKER.cut(card.kicker, RIGHT - left))


def _draw_title(image: Image.Image, title: str, bottom: float) -> None:
    """Draw the title in the largest letters in which all of it fits, else cut in the smallest."""
    room = bottom - TOP
    for letters in TITLES:
        most = min(LINES, int(room // (letters.size * LEADING)))
        lines = letters.wrap(title, WIDTH, most)
        if letters is TITLES[-1] or " ".join(lines) == " ".join(title.split()):
            break
    for number, line in enumerate(lines):
        letters.draw(image, (LEFT, TOP + letters.size * (1 + LEADING * number)), line)

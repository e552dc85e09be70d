"""A card drawn: 1200 × 630 pixels."""

from functools import lru_cache

from PIL import ImageDraw

from .band import Band, pack_band
from .colours import DEEP, PAPER, SOFT, WARM, WHITE, find_pixel
from .frame import KEPT, LEFT, RIGHT, WIDTH, draw_frame
from .lettering import Lettering
from .png import write_png
from .social_card import SIZE, SocialCard
from .title import draw_title

KICKER = Lettering(30, WARM, PAPER, 700)
BADGE = Lettering(30, WHITE, WARM, 700)
DETAIL = Lettering(34, DEEP, PAPER, 700)
FOOT = Lettering(26, SOFT, PAPER)
BOTTOM = 520
"""Where the details must end."""
HEAD_END, FOOT_TOP = 140, 525
"""What is above and below: letters reach beyond the lines they stand in."""
MOST_DETAILS = 3
"""Lines below the title."""
STEP = 48
"""Between the details' base lines."""
HOST_SHARE = 0.4
"""Of the foot at most."""


def draw(card: SocialCard) -> bytes:
    """Draw a card as PNG."""
    lines = [line for detail in card.details for line in DETAIL.wrap(detail, WIDTH, 2)][:MOST_DETAILS]
    taken = STEP * len(lines)
    bottom = BOTTOM - taken - (STEP // 2 if lines else 0)
    title = draw_title(card.title, bottom, range(HEAD_END, FOOT_TOP - taken))
    head, foot = _draw_head(card.kicker, card.badge), _draw_foot(card.foot, card.host)
    return write_png([head, *title, *map(_draw_detail, lines), foot], SIZE)


@lru_cache(KEPT)
def _draw_head(kicker: str, badge: str) -> Band:
    pixels, left = draw_frame(range(HEAD_END)), LEFT
    text = BADGE.cut(badge, WIDTH - 56)
    if text:
        right = LEFT + BADGE.width(text) + 56
        ImageDraw.Draw(pixels).rounded_rectangle((LEFT, 54, right, 114), radius=10, fill=find_pixel(WARM))
        left = right + 28
    BADGE.draw(pixels, (LEFT + 28, 95), text)
    if RIGHT - left > WIDTH / 4:
        KICKER.draw(pixels, (left, 95), KICKER.cut(kicker, RIGHT - left))
    return pack_band(pixels)


@lru_cache(KEPT)
def _draw_detail(line: str) -> Band:
    pixels = draw_frame(range(FOOT_TOP - STEP, FOOT_TOP))
    DETAIL.draw(pixels, (LEFT, BOTTOM - 6 - FOOT_TOP + STEP), line)
    return pack_band(pixels)


@lru_cache(KEPT)
def _draw_foot(foot: str, host: str) -> Band:
    pixels, line = draw_frame(range(FOOT_TOP, SIZE[1])), 596 - FOOT_TOP
    host = FOOT.cut(host, WIDTH * HOST_SHARE)
    taken = FOOT.width(host)
    FOOT.draw(pixels, (RIGHT - taken, line), host)
    FOOT.draw(pixels, (LEFT, line), FOOT.cut(foot, WIDTH - taken - 36))
    return pack_band(pixels)

"""A card drawn: 1200 × 630 pixels, in the colours of the site."""

from functools import cache
from io import BytesIO

from PIL import Image, ImageColor, ImageDraw

from .lettering import Lettering
from .social_card import SocialCard

SIZE = (1200, 630)
"""What Telegram, WhatsApp and Facebook show whole."""
PAPER, INK, SOFT, WHITE = "#fbf9f4", "#1b2a2f", "#4c5b60", "#ffffff"
TEAL, DEEP, AMBER, WARM = "#0b5c6b", "#08414c", "#f2b134", "#a13d0b"
BLENDS = ((PAPER, INK), (PAPER, SOFT), (PAPER, DEEP), (PAPER, WARM), (WARM, WHITE))
"""Grounds and the letters on them: the edges of letters are between the two."""
STEPS = 16
"""Shades between them that the file holds."""
LEFT, RIGHT = 84, 1128
WIDTH = RIGHT - LEFT
KICKER = Lettering(30, WARM, 700)
BADGE = Lettering(30, WHITE, 700)
DETAIL = Lettering(34, DEEP, 700)
FOOT = Lettering(26, SOFT)
TITLES = tuple(Lettering(size, INK, 700) for size in (66, 58, 50, 44))
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
HOST_SHARE = 0.4
"""Of the foot at most."""


def draw_card(card: SocialCard) -> bytes:
    """Draw a card as PNG; the same words give the same bytes."""
    image = Image.new("RGB", SIZE, PAPER)
    canvas = ImageDraw.Draw(image)
    canvas.rectangle((0, 0, 36, SIZE[1]), fill=TEAL)
    canvas.rectangle((0, 0, 36, 150), fill=AMBER)
    _draw_head(canvas, card)
    lines = [line for detail in card.details for line in DETAIL.wrap(detail, WIDTH, 2)][:MOST_DETAILS]
    _draw_title(canvas, card.title, BOTTOM - STEP * len(lines) - (STEP // 2 if lines else 0))
    for number, line in enumerate(reversed(lines)):
        DETAIL.draw(canvas, (LEFT, BOTTOM - STEP * number - 6), line)
    _draw_foot(canvas, card)
    written = BytesIO()
    image.quantize(palette=_palette(), dither=Image.Dither.NONE).save(written, "PNG", compress_level=6)
    return written.getvalue()


@cache
def _palette() -> Image.Image:
    """All colours a card can have: a file of few colours is small, and known ones are found fast."""
    shades = [_blend(ground, ink, step / STEPS) for ground, ink in BLENDS for step in range(STEPS + 1)]
    colours = dict.fromkeys([ImageColor.getrgb(TEAL), ImageColor.getrgb(AMBER), *shades])
    holder = Image.new("P", (1, 1))
    holder.putpalette([part for colour in colours for part in colour])
    return holder


def _blend(ground: str, ink: str, share: float) -> tuple[int, ...]:
    ends = zip(ImageColor.getrgb(ground), ImageColor.getrgb(ink), strict=True)
    return tuple(round(low + (high - low) * share) for low, high in ends)


def _draw_head(canvas: ImageDraw.ImageDraw, card: SocialCard) -> None:
    left: float = LEFT
    if card.badge:
        text = BADGE.cut(card.badge, WIDTH - 56)
        right = LEFT + BADGE.width(text) + 56
        canvas.rounded_rectangle((LEFT, 54, right, 114), radius=10, fill=WARM)
        BADGE.draw(canvas, (LEFT + 28, 95), text)
        left = right + 28
    if RIGHT - left > WIDTH / 4:
        KICKER.draw(canvas, (left, 95), KICKER.cut(card.kicker, RIGHT - left))


def _draw_title(canvas: ImageDraw.ImageDraw, title: str, bottom: float) -> None:
    """Draw the title in the largest letters in which all of it fits, else cut in the smallest."""
    room = bottom - TOP
    for letters in TITLES:
        most = min(LINES, int(room // (letters.size * LEADING)))
        lines = letters.wrap(title, WIDTH, most)
        if letters is TITLES[-1] or " ".join(lines) == " ".join(title.split()):
            break
    for number, line in enumerate(lines):
        letters.draw(canvas, (LEFT, TOP + letters.size * (1 + LEADING * number)), line)


def _draw_foot(canvas: ImageDraw.ImageDraw, card: SocialCard) -> None:
    canvas.rectangle((LEFT, 552, RIGHT, 554), fill=AMBER)
    host = FOOT.cut(card.host, WIDTH * HOST_SHARE)
    taken = FOOT.width(host)
    FOOT.draw(canvas, (RIGHT - taken, 596), host)
    FOOT.draw(canvas, (LEFT, 596), FOOT.cut(card.foot, WIDTH - taken - 36))

"""Who draws cards: loaded where one is drawn, most often in another process, for it takes five megabytes."""

from functools import cache

from ...running import Begun
from .social_card import SocialCard


def can_draw() -> bool:
    """Whether the fonts are there, and Pillow reads them: its own builds do, one of a system may lack brotli."""
    return try_drawing().result()


@cache
def try_drawing() -> Begun[bool]:
    """Begin to find out whether cards can be drawn: who begins early needs not wait for it."""
    return Begun(_try)


def _try() -> bool:
    from .colours import INK, PAPER
    from .lettering import Lettering

    try:
        return bool(Lettering(20, INK, PAPER).width("Қ"))
    except OSError:
        return False


def draw_card(card: SocialCard) -> bytes:
    """Draw a card as PNG; the same words give the same bytes."""
    from .drawing import draw

    return draw(card)

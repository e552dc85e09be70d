"""The title of a card. No two cards have the same, so that only its words, and what is blank, are drawn before."""

from collections.abc import Iterator, Sequence

from .band import Band, pack_band, pack_rows
from .colours import INK, PAPER
from .frame import LEFT, STRIPE_TURN, WIDTH, draw_blank, draw_frame
from .lettering import Lettering
from .social_card import SIZE
from .stamp import Strip, stamp_line

LETTERS = tuple(Lettering(size, INK, PAPER, 700) for size in (66, 58, 50, 44))
"""From the largest: a long title takes a smaller one."""
LINES = 4
"""At most."""
LEADING = 1.22
"""From line to line, in sizes."""
TOP = 150
"""Where the first line begins; letters may reach above it."""

Line = tuple[str, int]
"""Words, and the row of their base line."""


def draw_title(title: str, bottom: int, rows: range) -> Iterator[Band]:
    """Draw the title in the largest letters in which all of it fits, else cut in the smallest.

    Args:
        title: Its words.
        bottom: Where the last line must end.
        rows: Of the card, those around the title included.
    """
    letters, texts = _fit(title, bottom - TOP)
    lines = [(text, round(TOP + letters.size * (1 + LEADING * number))) for number, text in enumerate(texts)]
    strips = _stamp(lines, letters, range(STRIPE_TURN + 1, rows.stop))
    return _join(strips, rows) if strips is not None else iter([_draw(lines, letters, rows)])


def _fit(title: str, room: int) -> tuple[Lettering, Sequence[str]]:
    for letters in LETTERS:
        lines = letters.wrap(title, WIDTH, min(LINES, int(room // (letters.size * LEADING))))
        if " ".join(lines) == " ".join(title.split()):
            break
    return letters, lines


def _stamp(lines: Sequence[Line], letters: Lettering, rows: range) -> list[Strip] | None:
    """Write lines on rows of their own; None where letters reach into other words, other lines or other rows."""
    strips = [stamp_line(text, (LEFT, base), letters, SIZE[0]) for text, base in lines]
    found = [strip for strip in strips if strip]
    edges = [rows.start, *(edge for strip in found for edge in (strip.rows.start, strip.rows.stop)), rows.stop]
    return found if len(found) == len(lines) and edges == sorted(edges) else None


def _join(strips: Sequence[Strip], rows: range) -> Iterator[Band]:
    """Put blank rows around the lines."""
    start = rows.start
    for strip in strips:
        if start < strip.rows.start:
            yield draw_blank(range(start, strip.rows.start))
        yield pack_rows(strip.content)
        start = strip.rows.stop
    if start < rows.stop:
        yield draw_blank(range(start, rows.stop))


def _draw(lines: Sequence[Line], letters: Lettering, rows: range) -> Band:
    """Draw lines letter by letter."""
    pixels = draw_frame(rows)
    for text, base in lines:
        letters.draw(pixels, (LEFT, base - rows.start), text)
    return pack_band(pixels)

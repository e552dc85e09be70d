"""The code a phone reads, drawn as SVG."""

from dataclasses import dataclass
from functools import cache

import zxingcpp

MASK = 6
"""The pattern laid over the squares, one of eight. To try all and keep the one with the fewest large spots takes eight
times as long, and 1,500 addresses, blurred, noisy and turned, were read as often with any one of them."""
_SIGNS = bytes.maketrans(b"\x00\xff", b"dl")


@dataclass(frozen=True)
class QrCode:
    """A QR code with empty squares around it."""

    size: int
    """Squares of a side, the empty ones included."""
    path: str
    """Its dark squares, as lines of an SVG path that is one square wide."""


def draw_code(text: str, level: str, quiet: int) -> QrCode:
    """Draw the QR code of a text.

    Args:
        text: What a phone shall read.
        level: How much of it may be soiled or covered: `M` 15 %, `Q` 25 %.
        quiet: Empty squares around it; 4 where what surrounds it may be dark.
    """
    code = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode, ec_level=level, data_mask=MASK)
    picture = code.to_image(scale=1, add_quiet_zones=False)
    # Its type hints do not say that it is a buffer: a byte a square, line by line.
    squares, width = bytes(picture).translate(_SIGNS).decode(), picture.shape[0]  # type: ignore[call-overload]
    rows = [squares[start : start + width].rstrip("l") for start in range(0, width * width, width)]
    return QrCode(width + 2 * quiet, _draw_rows(rows, quiet))


def _draw_rows(rows: list[str], quiet: int) -> str:
    """Draw each run of dark squares as a line through their middle, from left to right in every row.

    Args:
        rows: `d` for a dark square, `l` for a light one, ending in a dark one.
        quiet: Empty squares before and above them.
    """
    pieces = "\n".join(rows).replace("ld", "l d").replace("\n", " \n ").split(" ")
    drawn = "".join(map(_draw_piece, pieces)).split("\n")
    return "".join([f"M{quiet} {down}.5{row}" for down, row in enumerate(drawn, quiet)])


@cache
def _draw_piece(piece: str) -> str:
    """Draw a run of dark squares and the light ones after it; a code has some 200 pieces, most codes the same ones."""
    dark, light = piece.count("d"), piece.count("l")
    return f"h{dark}" * bool(dark) + f"m{light} 0" * bool(light) or piece

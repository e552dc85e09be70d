"""The code a phone reads, drawn as SVG."""

from dataclasses import dataclass

import zxingcpp

MASK = 6
"""The pattern laid over the squares, one of eight. To try all and keep the one with the fewest large spots takes eight
times as long, and 1,500 addresses, blurred, noisy and turned, were read as often with any one of them."""
LARGEST = 177
"""Squares of a side of the largest code there is."""
_SIGNS = bytes.maketrans(b"\x00\xff", b"dl")
_LINES = {
    "": "",
    "\n": "\n",
    **{"d" * length: f"h{length}" for length in range(1, LARGEST + 1)},
    **{"l" * length: f"m{length} 0" for length in range(1, LARGEST + 1)},
}
"""How runs of dark and of light squares are drawn: a code has some 500."""


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
    runs = "\n".join(rows).replace("dl", "d l").replace("ld", "l d").replace("\n", " \n ").split(" ")
    drawn = "".join(map(_LINES.__getitem__, runs)).split("\n")
    return "".join([f"M{quiet} {down}.5{row}" for down, row in enumerate(drawn, quiet)])

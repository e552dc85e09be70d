"""The code a phone reads, drawn as SVG."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import zxingcpp

_DARK = re.compile(rb"\x00+")


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
    code = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode, ec_level=level)
    picture = code.to_image(scale=1, add_quiet_zones=False)
    # Its type hints do not say that it is a buffer: a byte a square, line by line.
    pixels, width = bytes(picture), picture.shape[0]  # type: ignore[call-overload]
    return QrCode(width + 2 * quiet, "".join(_draw_runs(pixels, width, quiet)))


def _draw_runs(pixels: bytes, width: int, quiet: int) -> Iterator[str]:
    """Draw each run of dark squares as a line through their middle, from where the last one ended."""
    x, y = 0, 0
    yield "M0 .5"
    for down in range(width):
        for run in _DARK.finditer(pixels[down * width : (down + 1) * width]):
            start, end = run.span()
            yield f"m{start + quiet - x} {down + quiet - y}h{end - start}"
            x, y = end + quiet, down + quiet

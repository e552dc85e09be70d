"""Some rows of a card as its file holds them, packed on their own: cards that share them share that work."""

import zlib
from dataclasses import dataclass

from PIL import Image, ImageChops

Pixels = Image.Image
"""A picture of mode `P`: each pixel the place of a colour among sixteen."""
BITS = 4
"""Of a pixel: two to a byte."""
NO_FILTER, UP = 0, 2
"""What stands before a row: it is told whole, or by how it differs from the one above; most do not."""


@dataclass(frozen=True)
class Band:
    """Rows of a picture, compressed."""

    content: bytes
    """Whole blocks of deflate (RFC 1951) that look back at nothing before them; none is the last."""
    size: int
    """Bytes before they were compressed."""
    checksum: int
    """Adler-32 of these."""


def pack_band(pixels: Pixels) -> Band:
    """Pack rows, an even number of pixels each, no picture's first row but theirs counting as one above."""
    rows = Image.new("L", (1 + pixels.width // 2, pixels.height), UP)
    rows.paste(find_changes(pixels), (1, 0))
    rows.putpixel((0, 0), NO_FILTER)
    return pack_rows(rows.tobytes())


def find_changes(pixels: Pixels) -> Image.Image:
    """Put two pixels in a byte of mode `L`, the left one above the right, and tell how each differs from that above."""
    paired = Image.frombytes("L", (pixels.width // 2, pixels.height), pixels.tobytes("raw", f"P;{BITS}"))
    return ImageChops.subtract_modulo(paired, paired.crop((0, -1, paired.width, paired.height - 1)))


def pack_rows(content: bytes) -> Band:
    """Pack rows that stand as a file holds them: what a row is told by, then two pixels a byte."""
    # Nearly all that is left are runs of nought: to look for nothing else is fastest, and smallest too.
    packer = zlib.compressobj(1, wbits=-zlib.MAX_WBITS, strategy=zlib.Z_RLE)
    return Band(packer.compress(content) + packer.flush(zlib.Z_FULL_FLUSH), len(content), zlib.adler32(content))

"""Some rows of a card as its file holds them, packed on their own: cards that share them share that work."""

import zlib
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Pixels = NDArray[np.uint8]
"""Rows × columns, each the place of a colour among sixteen."""
BITS = 4
"""Of a pixel: two to a byte."""
BOTH = np.uint16(1 << 8 + BITS | 1)
"""Puts the left pixel of two above the right one, which stands in the higher byte."""
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
    pairs = pixels.view("<u2") * BOTH
    pairs >>= 8
    rows = pairs.astype(np.uint8)
    lines = np.empty((len(rows), 1 + rows.shape[1]), np.uint8)
    lines[0, 0], lines[1:, 0] = NO_FILTER, UP
    lines[0, 1:] = rows[0]
    np.subtract(rows[1:], rows[:-1], out=lines[1:, 1:])
    content = lines.tobytes()
    # Nearly all that is left are runs of nought: to look for nothing else is fastest, and smallest too.
    packer = zlib.compressobj(1, wbits=-zlib.MAX_WBITS, strategy=zlib.Z_RLE)
    return Band(packer.compress(content) + packer.flush(zlib.Z_FULL_FLUSH), len(content), zlib.adler32(content))

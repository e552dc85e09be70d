"""A picture of few colours as a PNG file, by the second edition of its specification (ISO/IEC 15948).

Pillow writes the same, but packs the whole picture each time, where most of a card stands on hundreds of others too.
"""

import struct
import zlib
from collections.abc import Iterable, Sequence
from functools import cache

from .band import BITS, Band
from .colours import colours

SIGNATURE = b"\x89PNG\r\n\x1a\n"
PALETTE, DEFLATE, FILTERED, NO_INTERLACE = 3, 0, 0, 0
ZLIB, LAST_BLOCK = b"\x78\x01", b"\x03\x00"
"""What a stream of zlib (RFC 1950) begins with, and an empty block that ends it."""
MODULUS = 65521
"""Of Adler-32."""


def write_png(bands: Sequence[Band], size: tuple[int, int]) -> bytes:
    """Write a picture.

    Args:
        bands: Of all its rows, from the top.
        size: Width and height, in pixels.
    """
    rows = b"".join((ZLIB, *(band.content for band in bands), LAST_BLOCK, struct.pack(">I", _join_checksums(bands))))
    return b"".join((_write_start(size), _write_chunk(b"IDAT", rows), _write_chunk(b"IEND", b"")))


@cache
def _write_start(size: tuple[int, int]) -> bytes:
    """Write what goes before the rows."""
    header = struct.pack(">IIBBBBB", *size, BITS, PALETTE, DEFLATE, FILTERED, NO_INTERLACE)
    palette = bytes(part for colour in colours() for part in colour)
    return SIGNATURE + _write_chunk(b"IHDR", header) + _write_chunk(b"PLTE", palette)


def _join_checksums(bands: Iterable[Band]) -> int:
    """Reckon the Adler-32 of bands together: the sum of all bytes, and the sum of these sums."""
    low, high = 1, 0
    for band in bands:
        high = (high + (band.checksum >> 16) + band.size * (low - 1)) % MODULUS
        low = (low + (band.checksum & 0xFFFF) - 1) % MODULUS
    return high << 16 | low


def _write_chunk(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(content, zlib.crc32(name)))

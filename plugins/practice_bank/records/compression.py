"""Bytes that wait in memory or in a cache, as small as zlib makes them in a quarter of the time."""

import sys

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

_PACKER = zstd.ZstdCompressor(level=1)
"""Used again: to make one takes as long as to pack a text."""


def compress(content: bytes) -> bytes:
    """Make bytes small."""
    return _PACKER.compress(content, _PACKER.FLUSH_FRAME)


decompress = zstd.decompress
"""What `compress` gave to what it was given."""

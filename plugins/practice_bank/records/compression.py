"""Bytes that wait in memory or in a cache, as small as zlib makes them in a third of the time."""

import sys
from functools import partial

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

compress = partial(zstd.compress, level=1)
"""Bytes to fewer bytes."""
decompress = zstd.decompress
"""What `compress` gave to what it was given."""

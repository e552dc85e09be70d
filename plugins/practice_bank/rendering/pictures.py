"""Pictures of records in the widths that screens need, so that a phone does not load what a wall would show."""

import warnings
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import quote

from ..records import StoredFile

WIDTHS = (480, 960, 1600)
"""Widths of the copies, in pixels: a phone's column, the same on a sharp screen, the widest column on one."""
MUCH = 1.25
"""How many times as wide a further copy must be."""
SCALED_TYPES = frozenset({"image/jpeg", "image/png", "image/webp"})
"""What copies are made of; drawings scale by themselves, and what moves must not stand still."""


@dataclass(frozen=True)
class Picture:
    """A picture as an `img` element needs it; all empty or 0 where only the file itself can be given."""

    source_set: str = ""
    """Copies with their widths, for `srcset`."""
    width: int = 0
    """Of the file as it is shown, in pixels; 0 where unknown."""
    height: int = 0


def build_picture(file: StoredFile | None, address: Callable[[str], str]) -> Picture:
    """Build what an element needs to choose the copy that fits the screen.

    Args:
        file: Of a record; None where the record does not have it.
        address: From a name in the folder of the record on the site, `scaled/480/photo.jpg.webp`, to one on this page.
    """
    if file is None:
        return Picture()
    width, height = measure_picture(file)
    copies = [f"{address(scaled_name(file, each))} {each}w" for each in scaled_widths(file)]
    return Picture(", ".join(copies), width, height)


def scaled_name(file: StoredFile, width: int) -> str:
    """Name a copy within the record's folder of the site, fit for an address: `scaled/480/photo.jpg.webp`."""
    return quote(f"scaled/{width}/{file.name.removeprefix('files/')}.webp")


def scaled_widths(file: StoredFile) -> tuple[int, ...]:
    """Widths a file is worth being copied in: those below its own, and its own where that is much more."""
    own, _ = measure_picture(file)
    smaller = tuple(width for width in WIDTHS if width < own)
    return (*smaller, own) if smaller and smaller[-1] * MUCH <= own < WIDTHS[-1] else smaller


def measure_picture(file: StoredFile) -> tuple[int, int]:
    """Measure a picture as it is shown, in pixels; (0, 0) of what cannot be copied."""
    return _measure(file.source, file.sha256) if file.media_type in SCALED_TYPES else (0, 0)


@lru_cache(maxsize=4096)
def _measure(source: str, sha256: str) -> tuple[int, int]:  # noqa: ARG001 - the content is part of the key
    from PIL import Image  # of five megabytes, and many banks have no pictures

    try:
        with warnings.catch_warnings():
            # A picture that is small on disk and vast in memory is not opened.
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(source) as image:
                turned = image.getexif().get(0x0112, 1) in (5, 6, 7, 8)
                still = getattr(image, "n_frames", 1) == 1
                width, height = image.size
                # All of the file is read, to know that it is whole; of a photo only every eighth point is worked out.
                image.draft(None, (1, 1))
                image.load()
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError, Image.DecompressionBombWarning):
        return 0, 0
    if not still:
        return 0, 0
    return (height, width) if turned else (width, height)

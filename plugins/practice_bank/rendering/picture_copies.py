"""Copies of pictures in the widths that screens need, made once and kept by what they follow from."""

from collections.abc import Iterator
from functools import partial
from importlib.metadata import version
from io import BytesIO
from pathlib import Path
from urllib.parse import unquote

from ..catalogue import Catalogue
from ..records import StoredFile
from ..running import FOLDER, Cache, MadeFile, Output, digest_of
from .holders import Holder, find_holders
from .pictures import SCALED_TYPES, scaled_name, scaled_widths

QUALITY = 80
"""Of WebP, 0-100."""
METHOD = 4
"""Of WebP, 0-6: how much time to take."""
SCALED = "scaled/"
"""Folder of the copies, beside that of the files."""
KEPT = "pictures"
"""Folder of the cache."""


def plan_pictures(catalogue: Catalogue, root: Path) -> Iterator[Output]:
    """Plan the copies of all shown pictures, `<page>/scaled/…`; what was scaled before comes from the cache.

    Args:
        catalogue: What the site shows.
        root: Folder of the site's sources, which holds the cache.
    """
    cache = Cache(root / FOLDER / KEPT)
    for holder in find_holders(catalogue):
        if any(file.media_type in SCALED_TYPES for file in find_pictures(holder)):
            yield Output(f"{holder.home}{SCALED}", partial(_scale_all, holder, cache))


def find_pictures(holder: Holder) -> Iterator[StoredFile]:
    """Find the files that a page shows: its cover, its photos and the pictures in its texts."""
    shown = (name for text in holder.bodies for name in text.addresses if name.startswith("files/"))
    names = [unquote(name) for name in shown]
    every = dict.fromkeys((*holder.pictures, *names))
    yield from (holder.files[name] for name in every if name in holder.files)


def _scale_all(holder: Holder, cache: Cache) -> Iterator[MadeFile]:
    for file in find_pictures(holder):
        for width in scaled_widths(file):
            yield holder.home + unquote(scaled_name(file, width)), _find_scaled(file, width, cache)


def _find_scaled(file: StoredFile, width: int, cache: Cache) -> bytes:
    """A copy's bytes, kept by what they follow from: the file's content, the width and how it is made."""
    name = digest_of([file.sha256, f"{width} {QUALITY} {METHOD} {version('pillow')}"])
    kept = cache.read(name)
    if kept is not None:
        return kept
    scaled = _scale(file, width)
    cache.write(name, scaled)
    return scaled


def _scale(file: StoredFile, width: int) -> bytes:
    from PIL import Image, ImageOps  # of five megabytes, and many banks have no pictures

    written = BytesIO()
    with Image.open(file.source) as image:
        # Turned as the camera says, and without what else it says: where the picture was taken is nobody's business.
        upright = ImageOps.exif_transpose(image)
        height = max(1, round(upright.height * width / upright.width))
        mode = "RGBA" if upright.has_transparency_data else "RGB"
        scaled = upright.convert(mode).resize((width, height), Image.Resampling.LANCZOS)
        scaled.save(written, "WEBP", quality=QUALITY, method=METHOD)
    return written.getvalue()

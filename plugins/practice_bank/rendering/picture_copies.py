"""Copies of pictures in the widths that screens need, made once and kept by what they follow from."""

import os
import re
import tempfile
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

from PIL import Image, ImageOps

from ..catalogue import Catalogue
from ..records import StoredFile
from .holders import Holder, find_holders
from .pictures import scaled_name, scaled_widths

QUALITY = 80
"""Of WebP, 0-100."""
CACHE = Path(".cache", "practice-bank", "pictures")

_SHOWN = re.compile(r'\bsrc="(files/[^"]+)"')


def write_scaled(catalogue: Catalogue, root: Path, directory: Path) -> None:
    """Write the copies of all shown pictures to `<page>/scaled/`; what was scaled before comes from the cache.

    Args:
        catalogue: What the site shows.
        root: Folder of the site's sources, which holds the cache.
        directory: Folder the site is built in.
    """
    for holder in find_holders(catalogue):
        for file in find_pictures(holder):
            for width in scaled_widths(file):
                target = directory / holder.home / unquote(scaled_name(file, width))
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(_scaled(file, width, root / CACHE))


def find_pictures(holder: Holder) -> Iterator[StoredFile]:
    """Find the files that a page shows: its cover, its photos and the pictures in its texts."""
    names = [unquote(name) for text in holder.bodies for name in _SHOWN.findall(text.html)]
    shown = dict.fromkeys((*holder.pictures, *names))
    yield from (holder.files[name] for name in shown if name in holder.files)


def _scaled(file: StoredFile, width: int, cache: Path) -> bytes:
    """A copy's bytes, kept by what they follow from: the file's content, the width and how it is made."""
    kept = cache / f"{file.sha256}-{width}-{QUALITY}.webp"
    if _is_whole(kept):
        return kept.read_bytes()
    cache.mkdir(parents=True, exist_ok=True)
    handle, unfinished = tempfile.mkstemp(dir=cache, suffix=".webp")
    os.close(handle)
    with Image.open(file.source) as image:
        # Turned as the camera says, and without what else it says: where the picture was taken is nobody's business.
        upright = ImageOps.exif_transpose(image)
        height = max(1, round(upright.height * width / upright.width))
        mode = "RGBA" if upright.has_transparency_data else "RGB"
        scaled = upright.convert(mode).resize((width, height), Image.Resampling.LANCZOS)
        scaled.save(unfinished, "WEBP", quality=QUALITY, method=4)
    os.replace(unfinished, kept)
    return kept.read_bytes()


def _is_whole(kept: Path) -> bool:
    """Whether a kept copy is there and was not cut off."""
    try:
        with Image.open(kept) as image:
            image.load()
    except (OSError, SyntaxError, ValueError):
        return False
    return True

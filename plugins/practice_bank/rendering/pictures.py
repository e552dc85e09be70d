"""Pictures of records in the widths that screens need, so that a phone does not load what a wall would show."""

import os
import re
import tempfile
import warnings
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from urllib.parse import quote, unquote

from PIL import Image, ImageOps

from ..catalogue import Catalogue
from ..records import Record, StoredFile

WIDTHS = (480, 960, 1600)
"""Widths of the copies, in pixels: a phone's column, the same on a sharp screen, the widest column on one."""
MUCH = 1.25
"""How many times as wide a further copy must be."""
SCALED_TYPES = frozenset({"image/jpeg", "image/png", "image/webp"})
"""What copies are made of; drawings scale by themselves, and what moves must not stand still."""
QUALITY = 80
"""Of WebP, 0-100."""
CACHE = Path(".cache", "practice-bank", "pictures")

_SHOWN = re.compile(r'\bsrc="(files/[^"]+)"')


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


def write_scaled(catalogue: Catalogue, root: Path, directory: Path) -> None:
    """Write the copies of all shown pictures to `bank/<id>/scaled/`; what was scaled before comes from the cache.

    Args:
        catalogue: What the site shows.
        root: Folder of the site's sources, which holds the cache.
        directory: Folder the site is built in.
    """
    for record, entry in catalogue.entries.items():
        for file in find_pictures(entry.record):
            for width in scaled_widths(file):
                target = directory / "bank" / record / unquote(scaled_name(file, width))
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(_scaled(file, width, root / CACHE))


def find_pictures(record: Record) -> Iterator[StoredFile]:
    """Find the files that a record shows: its cover and the pictures in its texts."""
    texts = [record.body, *(translation.body for translation in record.translations.values())]
    names = [unquote(name) for text in texts for name in _SHOWN.findall(text.html)]
    cover = [record.front.cover.file] if record.front.cover else []
    yield from (record.files[name] for name in dict.fromkeys(cover + names) if name in record.files)


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
    try:
        with warnings.catch_warnings():
            # A picture that is small on disk and vast in memory is not opened.
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(source) as image:
                turned = image.getexif().get(0x0112, 1) in (5, 6, 7, 8)
                still = getattr(image, "n_frames", 1) == 1
                image.load()
                width, height = image.size
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError, Image.DecompressionBombWarning):
        return 0, 0
    if not still:
        return 0, 0
    return (height, width) if turned else (width, height)


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

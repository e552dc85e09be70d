"""A finished site as a folder: its size, and what two of them differ in."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

MIB = 1024 * 1024


@dataclass(frozen=True)
class SiteOutput:
    """What a build wrote."""

    pages: int
    """Files `index.html`."""
    files: int
    mib: float
    largest_page_kib: float


def weigh_site(folder: Path) -> SiteOutput:
    """Count and weigh what lies in a folder."""
    sizes = {path: path.stat().st_size for path in find_files(folder)}
    pages = [size for path, size in sizes.items() if path.name == "index.html"]
    return SiteOutput(
        len(pages), len(sizes), round(sum(sizes.values()) / MIB, 1), round(max(pages, default=0) / 1024, 1)
    )


def find_differences(one: Path, other: Path) -> list[str]:
    """Find the addresses at which two sites are not the same, byte by byte; sorted."""
    first, second = digest_files(one), digest_files(other)
    return sorted(address for address in first.keys() | second.keys() if first.get(address) != second.get(address))


def digest_files(folder: Path) -> dict[str, bytes]:
    """Digest each file of a folder, by address."""
    return {path.relative_to(folder).as_posix(): _digest(path) for path in find_files(folder)}


def find_files(folder: Path) -> Iterator[Path]:
    """Find all files of a folder."""
    return (path for path in folder.rglob("*") if path.is_file())


def _digest(path: Path) -> bytes:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "blake2b").digest()

"""A manuscript's file, opened without trusting it: nothing in it is run, fetched or unpacked to the disk."""

import posixpath
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from io import BytesIO
from pathlib import Path

from lxml import etree

from ....loading import ZIP_FAULTS
from ....validation.stored_files import SIZE_LIMIT
from ...word_package import NotReadable, find_main_part, parse_part, read_packed, read_part
from .markup import loosen

LARGEST_FILE = 64 * 1024 * 1024
"""Bytes of a file; a text with some twenty photographs from a phone."""
LARGEST_PART = 16 * 1024 * 1024
"""Bytes of unpacked text in one part; a book has a tenth of it."""
LARGEST_WHOLE = 256 * 1024 * 1024
"""Bytes of all that a file says it holds."""
MOST_PARTS = 2000
MOST_PACKED = 200
"""Bytes that one byte may unpack to, from a part of some size on: Word's own texts come to twenty or thirty."""
SMALL_PART = 1024 * 1024
_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"


@dataclass(frozen=True)
class Relation:
    """What a part of a document refers to."""

    kind: str
    """The last word of its type: `image`, `hyperlink`, `footnotes`."""
    target: str
    """Name of the part, or the address outside."""
    is_outside: bool


class WordPackage:
    """The parts of a Word document, by name."""

    def __init__(self, packed: bytes) -> None:
        self._archive = zipfile.ZipFile(BytesIO(packed))
        self.main = find_main_part(self._archive)
        _check_parts(self._archive.infolist())

    @cached_property
    def names(self) -> frozenset[str]:
        """Names of all parts."""
        return frozenset(self._archive.namelist())

    def read(self, name: str, most: int = LARGEST_PART) -> bytes:
        """Read a part.

        Raises:
            NotReadable: If it is damaged or larger than it may be.
        """
        try:
            return read_part(self._archive, name, most)
        except ZIP_FAULTS as fault:
            raise NotReadable("damaged") from fault

    def parse(self, name: str) -> etree._Element:
        """Parse a part."""
        return parse_part(loosen(self.read(name)))

    def relations(self, part: str) -> Mapping[str, Relation]:
        """What a part refers to, by id."""
        folder, _, name = part.rpartition("/")
        listed = f"{folder}/_rels/{name}.rels" if folder else f"_rels/{name}.rels"
        if listed not in self.names:
            return {}
        return {one.get("Id", ""): _read_relation(one, folder) for one in self.parse(listed).iter(_RELATION)}

    def find(self, kind: str) -> list[str]:
        """Parts of a kind that the text refers to, in the order of their names."""
        found = {one.target for one in self.relations(self.main).values() if one.kind == kind and not one.is_outside}
        return sorted(found & self.names)


def open_package(source: Path) -> WordPackage:
    """Open a manuscript.

    Raises:
        NotReadable: If it is no Word document, or one that cannot or may not be opened.
        OSError: If the file cannot be read at all.
    """
    packed = read_packed(source, LARGEST_FILE)
    try:
        package = WordPackage(packed)
    except ZIP_FAULTS as fault:
        raise NotReadable("damaged") from fault
    types = package.read("[Content_Types].xml") if "[Content_Types].xml" in package.names else b""
    if b"macroEnabled" in types or any(name.lower().endswith("vbaproject.bin") for name in package.names):
        raise NotReadable("macros")
    return package


def _check_parts(parts: list[zipfile.ZipInfo]) -> None:
    """Refuse what no program that writes texts makes, before anything is unpacked."""
    names = [part.filename for part in parts]
    if len(names) > MOST_PARTS or sum(part.file_size for part in parts) > LARGEST_WHOLE:
        raise NotReadable("too_large")
    if len(set(names)) < len(names) or any(map(_leads_out, names)):
        raise NotReadable("unsafe")
    for part in parts:
        if "/media/" in part.filename and part.file_size > SIZE_LIMIT:
            raise NotReadable("picture_too_large")
        if part.file_size > max(SMALL_PART, part.compress_size * MOST_PACKED):
            raise NotReadable("bomb")


def _leads_out(name: str) -> bool:
    return name.startswith("/") or "\\" in name or ":" in name or ".." in name.split("/") or "\0" in name


def _read_relation(element: etree._Element, folder: str) -> Relation:
    target, kind = element.get("Target", ""), element.get("Type", "").rpartition("/")[2]
    if element.get("TargetMode") == "External":
        return Relation(kind, target, True)
    inside = target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
    return Relation(kind, inside, False)

"""The text of a Word document from outside, opened without trusting it."""

import zipfile
import zlib
from io import BytesIO
from pathlib import Path, PurePosixPath

from lxml import etree

LARGEST_FILE = 20 * 1024 * 1024
"""Bytes of a file; a sheet has some 40 thousand, but people paste photographs."""
LARGEST_PART = 12 * 1024 * 1024
"""Bytes of the unpacked text."""
BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError, KeyError, RuntimeError)
MAIN_PART = "word/document.xml"
OPEN_DOCUMENT = b"application/vnd.oasis.opendocument.text"
SIGNATURES = ((b"%PDF", "pdf"), (b"{\\rtf", "rich_text"), (b"\xd0\xcf\x11\xe0", "old_word"))
ENCRYPTED = "EncryptedPackage".encode("utf-16-le")


class NotReadable(Exception):
    """A file that is no Word document, or not one that can be opened; `reason` names why in `sheet.file_…`."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def open_word(source: Path) -> etree._Element:
    """Open the text of a Word document.

    Raises:
        NotReadable: If it is none.
        OSError: If the file cannot be read at all.
    """
    with source.open("rb") as file:
        packed = file.read(LARGEST_FILE + 1)
    if len(packed) > LARGEST_FILE:
        raise NotReadable("too_large")
    _check_signature(packed)
    try:
        with zipfile.ZipFile(BytesIO(packed)) as archive:
            return _open_text(archive)
    except BROKEN as fault:
        raise NotReadable("damaged") from fault


def _check_signature(packed: bytes) -> None:
    """Tell files of other programs by their first bytes."""
    for signature, reason in SIGNATURES:
        if packed.startswith(signature):
            raise NotReadable("locked" if ENCRYPTED in packed else reason)
    if not packed.startswith(b"PK"):
        raise NotReadable("other")


def _open_text(archive: zipfile.ZipFile) -> etree._Element:
    names = set(archive.namelist())
    if any(entry.flag_bits & 1 for entry in archive.infolist()):
        raise NotReadable("locked")
    if "mimetype" in names and _read(archive, "mimetype").startswith(OPEN_DOCUMENT):
        raise NotReadable("open_document")
    part = _find_main_part(archive) if "_rels/.rels" in names else MAIN_PART
    if part not in names:
        raise NotReadable("other")
    text = _parse(_read(archive, part))
    if etree.QName(text).localname != "document":
        raise NotReadable("other")
    return text


def _find_main_part(archive: zipfile.ZipFile) -> str:
    """Find where a document's text is: not every program names the part as Word does."""
    for relation in _parse(_read(archive, "_rels/.rels")):
        if relation.get("Type", "").endswith("/officeDocument"):
            return str(PurePosixPath(relation.get("Target", "").lstrip("/")))
    return MAIN_PART


def _read(archive: zipfile.ZipFile, name: str) -> bytes:
    """Read a part, however large it says it is, up to the limit."""
    with archive.open(name) as part:
        content = part.read(LARGEST_PART + 1)
    if len(content) > LARGEST_PART:
        raise NotReadable("too_large")
    return content


def _parse(content: bytes) -> etree._Element:
    """Parse XML that may expand nothing and fetch nothing: Word writes no declarations of its own."""
    if b"<!DOCTYPE" in content:
        raise NotReadable("damaged")
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError as fault:
        raise NotReadable("damaged") from fault
    if root.getroottree().docinfo.doctype:
        raise NotReadable("damaged")
    return root

"""The text of a Word document from outside, opened without trusting it."""

import zipfile
from io import BytesIO
from pathlib import Path, PurePosixPath

from lxml import etree

from ..loading import ZIP_FAULTS

LARGEST_FILE = 20 * 1024 * 1024
"""Bytes of a form or template; a sheet has some 40 thousand, but people paste photographs."""
LARGEST_PART = 12 * 1024 * 1024
"""Bytes of the unpacked text."""
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
    packed = read_packed(source, LARGEST_FILE)
    try:
        with zipfile.ZipFile(BytesIO(packed)) as archive:
            return _open_text(archive)
    except ZIP_FAULTS as fault:
        raise NotReadable("damaged") from fault


def read_packed(source: Path, most: int) -> bytes:
    """Read a file of so many bytes at most that begins as a Word document does.

    Raises:
        NotReadable: If it is larger, or by its first bytes of another program.
        OSError: If the file cannot be read at all.
    """
    with source.open("rb") as file:
        packed = file.read(most + 1)
    if len(packed) > most:
        raise NotReadable("too_large")
    _check_signature(packed)
    return packed


def _check_signature(packed: bytes) -> None:
    for signature, reason in SIGNATURES:
        if packed.startswith(signature):
            raise NotReadable("locked" if ENCRYPTED in packed else reason)
    if not packed.startswith(b"PK"):
        raise NotReadable("other")


def _open_text(archive: zipfile.ZipFile) -> etree._Element:
    text = parse_part(read_part(archive, find_main_part(archive), LARGEST_PART))
    if etree.QName(text).localname != "document":
        raise NotReadable("other")
    return text


def find_main_part(archive: zipfile.ZipFile) -> str:
    """Find where a document's text is: not every program names the part as Word does.

    Raises:
        NotReadable: If the archive is locked, or no Word document.
    """
    names = set(archive.namelist())
    if any(entry.flag_bits & 1 for entry in archive.infolist()):
        raise NotReadable("locked")
    if "mimetype" in names and read_part(archive, "mimetype", LARGEST_PART).startswith(OPEN_DOCUMENT):
        raise NotReadable("open_document")
    part = _read_main_part(archive) if "_rels/.rels" in names else MAIN_PART
    if part not in names:
        raise NotReadable("other")
    return part


def _read_main_part(archive: zipfile.ZipFile) -> str:
    for relation in parse_part(read_part(archive, "_rels/.rels", LARGEST_PART)):
        if relation.get("Type", "").endswith("/officeDocument"):
            return str(PurePosixPath(relation.get("Target", "").lstrip("/")))
    return MAIN_PART


def read_part(archive: zipfile.ZipFile, name: str, most: int) -> bytes:
    """Read a part, however large it says it is, up to a limit.

    Raises:
        NotReadable: If there is more.
    """
    with archive.open(name) as part:
        content = part.read(most + 1)
    if len(content) > most:
        raise NotReadable("too_large")
    return content


def parse_part(content: bytes) -> etree._Element:
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

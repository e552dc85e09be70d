"""What a file is, by its content and not by its name."""

import io
import zipfile
from collections.abc import Mapping
from pathlib import Path

from ..loading import ZIP_FAULTS, FileOnDisk

MEDIA_TYPES: Mapping[str, str] = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "odt": "application/vnd.oasis.opendocument.text",
    "ods": "application/vnd.oasis.opendocument.spreadsheet",
    "odp": "application/vnd.oasis.opendocument.presentation",
    "txt": "text/plain",
    "md": "text/markdown",
    "csv": "text/csv",
    "png": "image/png",
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "webp": "image/webp",
    "gif": "image/gif",
    "svg": "image/svg+xml",
    "mp3": "audio/mpeg",
    "mp4": "video/mp4",
}
"""Types that a record may give along, by ending."""
TEXTS = frozenset({"txt", "md", "csv"})

_ZIPPED = b"PK\x03\x04"
_PROGRAMS = (b"MZ", b"\x7fELF", b"#!", b"\xfe\xed\xfa", b"\xcf\xfa\xed\xfe", b"\xca\xfe\xba\xbe")
_HTML = (b"<!doctype html", b"<html", b"<script", b"<head", b"<body", b"<iframe")
_MEMBERS = {"word/": "docx", "xl/": "xlsx", "ppt/": "pptx"}


def extension(name: str) -> str:
    """The ending of a file's name, in small letters; empty where there is none."""
    last = name.rpartition("/")[2]
    return last.rpartition(".")[2].lower() if "." in last else ""


def is_allowed(name: str) -> bool:
    """Whether files of this ending may be given along."""
    return extension(name) in MEDIA_TYPES


def is_program(file: FileOnDisk) -> bool:
    """Whether a file is a program or a page that could act, whatever its name."""
    return file.head.startswith(_PROGRAMS) or _opens_html(file.head)


def fits_ending(file: FileOnDisk) -> bool:
    """Whether a file's content is what its ending says."""
    ending = extension(file.name)
    if ending in TEXTS:
        return _is_text(file.head)
    if ending == "svg":
        return _is_text(file.head) and b"<svg" in file.head.lower().replace(b"\0", b"")
    return ending in _sniff(file)


def _sniff(file: FileOnDisk) -> frozenset[str]:
    """Endings that a file's content fits."""
    head = file.head
    for signature, endings in (
        (b"%PDF-", ("pdf",)),
        (b"\x89PNG\r\n\x1a\n", ("png",)),
        (b"\xff\xd8\xff", ("jpg", "jpeg")),
        (b"GIF87a", ("gif",)),
        (b"GIF89a", ("gif",)),
        (b"ID3", ("mp3",)),
    ):
        if head.startswith(signature):
            return frozenset(endings)
    if b"%PDF-" in head[:1024]:
        return frozenset({"pdf"})
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return frozenset({"webp"})
    if head[4:8] == b"ftyp":
        return frozenset({"mp4"})
    if len(head) > 1 and head[0] == 0xFF and head[1] & 0xE6 in (0xE2, 0xE4, 0xE6):
        return frozenset({"mp3"})
    return _look_inside(file.source) if head.startswith(_ZIPPED) else frozenset()


def is_word_document(content: bytes) -> bool:
    """Whether bytes are a document of Word without macros; of what is in it only the list of contents is read."""
    return content.startswith(_ZIPPED) and "docx" in _look_inside(io.BytesIO(content))


def _look_inside(source: Path | io.BytesIO) -> frozenset[str]:
    """Endings of the office document in an archive; only its list of contents is read."""
    try:
        with zipfile.ZipFile(source) as archive:
            names = archive.namelist()
            kind = archive.read("mimetype")[:120].decode("ascii", "replace") if _is_small(archive) else ""
    except ZIP_FAULTS:
        return frozenset()
    if any(name.endswith("vbaProject.bin") for name in names):
        return frozenset()
    opened = {ending for ending, media in MEDIA_TYPES.items() if media == kind.strip()}
    return frozenset(opened | {_MEMBERS[start] for name in names for start in _MEMBERS if name.startswith(start)})


def _is_small(archive: zipfile.ZipFile) -> bool:
    return any(info.filename == "mimetype" and info.file_size < 200 for info in archive.infolist())


def _is_text(head: bytes) -> bool:
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return True
    return b"\0" not in head and not head.startswith(
        (b"%PDF-", b"\x89PNG", _ZIPPED, b"\xd0\xcf\x11\xe0", b"GIF8", b"\xff\xd8\xff")
    )


def _opens_html(head: bytes) -> bool:
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()[:64].lower()
    return start.startswith(_HTML)

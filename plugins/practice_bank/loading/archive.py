"""A zip from a stranger: looked over before anything is unpacked, and unpacked into memory only.

The list of contents must end the file and be small, so that it can be read whole before it is believed; every size is
known before the first byte is unpacked, and no more than that is unpacked.
"""

import io
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from ..diagnostics import Diagnostic, Place, diagnose
from .portable_name import is_portable

MEBIBYTE = 1024 * 1024
MOST = 200
"""Files in an archive."""
SIZE_LIMIT = 100 * MEBIBYTE
"""Bytes of an archive, and of all that is in it."""
RATIO = 200
"""Times that a file may be larger than what is stored of it: no picture and no table is packed so well."""
SMALL = MEBIBYTE
"""Bytes up to which nobody asks how well something is packed."""

_END = struct.Struct("<4s4H2LH")
_DIRECTORY_LIMIT = 64 * 1024
ZIP_FAULTS = (
    *(zipfile.BadZipFile, zlib.error, struct.error, EOFError, NotImplementedError),
    *(RuntimeError, OSError, ValueError, KeyError, OverflowError),
)
"""What Python raises over a zip that is broken, cut or locked, or lacks a member."""
_PACKINGS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_ENCRYPTED = 0x1 | 0x40 | 0x2000
_UTF_8 = 0x800
_LONGEST = 150

Words = Mapping[str, str]

NOT_ZIP: Words = {"kk": "бұл zip мұрағаты емес", "ru": "это не архив zip", "en": "it is no zip archive"}
CUT: Words = {
    "kk": "мұрағат толық жүктелмеген не өзгертілген",
    "ru": "архив скачан не целиком или изменён",
    "en": "the archive was not fetched whole, or was changed",
}
TWICE: Words = {"kk": "екі рет тұр", "ru": "стоит дважды", "en": "stands twice"}
LINK: Words = {"kk": "файл емес, сілтеме", "ru": "не файл, а ссылка", "en": "is a link and no file"}
LOCKED: Words = {"kk": "құпиясөзбен жабылған", "ru": "закрыт паролем", "en": "is locked with a password"}
PACKED: Words = {
    "kk": "белгісіз әдіспен қысылған",
    "ru": "сжат неизвестным способом",
    "en": "is packed in an unknown way",
}
BOMB: Words = {
    "kk": "ашылғанда күмәнді үлкен болады",
    "ru": "при распаковке становится подозрительно большим",
    "en": "becomes suspiciously large when unpacked",
}
UNFIT: Words = {
    "kk": "аты файл атына жарамайды немесе басқа қалтаға апарады",
    "ru": "имя не годится для файла или ведёт в другую папку",
    "en": "has a name that is unfit for a file or leads elsewhere",
}


@dataclass(frozen=True)
class Archive:
    """A zip of which everything was unpacked."""

    members: Mapping[str, bytes]
    """By path."""


def load_archive(content: bytes, path: str) -> tuple[Archive | None, list[Diagnostic]]:
    """Unpack a zip into memory.

    Args:
        content: Untrusted.
        path: What findings call it.

    Returns:
        What is in it, None where something is wrong with it, and the findings.
    """
    if len(content) > SIZE_LIMIT:
        return None, [too_large(path, len(content))]
    if fault := find_frame_fault(content):
        return None, [diagnose("PB880", Place(path), reason=fault)]
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            infos = archive.infolist()
            if findings := list(_check_sizes(infos, path)) or list(_check_members(infos, path)):
                return None, findings
            return Archive({info.orig_filename: _unpack(archive, info) for info in infos}), []
    except ZIP_FAULTS:
        return None, [diagnose("PB880", Place(path), reason=CUT)]


def find_frame_fault(content: bytes, directory_limit: int = _DIRECTORY_LIMIT) -> Words | None:
    """Say why a zip's own end cannot be believed; None where it can.

    Python reads the whole list of contents before it can be asked how long it is.
    """
    if not content.startswith(b"PK") or len(content) < _END.size:
        return NOT_ZIP
    sign, disk, first, here, count, size, start, comment = _END.unpack(content[-_END.size :])
    whole = start + size == len(content) - _END.size
    if sign != b"PK\5\6" or comment or disk or first or here != count or not whole or size > directory_limit:
        return CUT
    return None


def too_large(path: str, size: int) -> Diagnostic:
    """Tell that there is too much of something."""
    return diagnose("PB882", Place(path), size=f"{size / MEBIBYTE:.0f}", limit=SIZE_LIMIT // MEBIBYTE)


def _check_sizes(infos: Iterable[zipfile.ZipInfo], path: str) -> Iterator[Diagnostic]:
    """Find what would fill memory or disk."""
    sizes = [info.file_size for info in infos]
    if len(sizes) > MOST:
        yield diagnose("PB889", Place(path), count=len(sizes), limit=MOST)
    elif (total := sum(sizes)) > SIZE_LIMIT:
        yield too_large(path, total)


def _check_members(infos: Iterable[zipfile.ZipInfo], path: str) -> Iterator[Diagnostic]:
    seen: set[str] = set()
    for info in infos:
        # The other name is cut at a NUL.
        name = info.orig_filename
        folded = name.casefold()
        if reason := TWICE if folded in seen else _find_fault(info, name):
            yield diagnose("PB881", Place(path), member=_legible(name), reason=reason)
        seen.add(folded)


def _find_fault(info: zipfile.ZipInfo, name: str) -> Words | None:
    mode = info.external_attr >> 16
    if not is_fit(name) or not (name.isascii() or info.flag_bits & _UTF_8):
        return UNFIT
    if stat.S_IFMT(mode) and not stat.S_ISREG(mode):
        return LINK
    if info.flag_bits & _ENCRYPTED:
        return LOCKED
    if info.compress_type not in _PACKINGS:
        return PACKED
    return BOMB if info.file_size > max(SMALL, RATIO * info.compress_size) else None


def is_fit(path: str) -> bool:
    """Whether every system can keep a file of this path, and keeps it below where it is put."""
    return bool(path) and len(path.encode("utf-8", "replace")) <= _LONGEST and all(map(is_portable, path.split("/")))


def _unpack(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> bytes:
    """Unpack as much as the list of contents says, whatever the file itself would give."""
    with archive.open(info) as stream:
        content = stream.read(info.file_size + 1)
    if len(content) != info.file_size:
        raise zipfile.BadZipFile
    return content


def _legible(name: str) -> str:
    shown = "".join(sign if sign.isprintable() else "\N{REPLACEMENT CHARACTER}" for sign in name)
    return shown if len(shown) <= 80 else f"{shown[:79]}…"

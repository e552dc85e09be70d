"""The bytes of a text file, as text, or what is wrong with them."""

import re
from collections.abc import Mapping
from pathlib import Path

from ..diagnostics import Diagnostic, Place, diagnose
from .encoding import guess_format, looks_wide

SIZE_LIMIT = 1024 * 1024
"""Bytes of a text: the longest methodical manual has a tenth of it."""
BOM = b"\xef\xbb\xbf"

_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
_SYSTEM_FAULTS: Mapping[str, Mapping[str, str]] = {
    "PermissionError": {"kk": "оқуға рұқсат жоқ", "ru": "нет права на чтение", "en": "reading is not permitted"},
    "": {"kk": "диск қатесі", "ru": "ошибка диска", "en": "the disk reports a fault"},
}


def load_text(source: Path, path: str) -> tuple[str | None, list[Diagnostic]]:
    """Read a text file once; the text has LF line ends and no byte order mark.

    Args:
        source: The file.
        path: Its path relative to the site's root, for findings.

    Returns:
        The text, None where it cannot be read, and the findings.
    """
    try:
        size = source.stat().st_size
        if size > SIZE_LIMIT:
            return None, [diagnose("PB115", Place(path), size=size // 1024, limit=SIZE_LIMIT // 1024)]
        content = source.read_bytes()
    except OSError as fault:
        return None, [diagnose_unreadable(fault, path)]
    return decode(content, path)


def diagnose_unreadable(fault: OSError, path: str) -> Diagnostic:
    """Tell why the system does not give a file."""
    return diagnose("PB116", Place(path), reason=_SYSTEM_FAULTS.get(type(fault).__name__, _SYSTEM_FAULTS[""]))


def decode(content: bytes, path: str) -> tuple[str | None, list[Diagnostic]]:
    """Decode the bytes of a text file."""
    findings = []
    if content.startswith(BOM):
        findings.append(diagnose("PB111", Place(path)))
        content = content.removeprefix(BOM)
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as fault:
        before = content[: fault.start].decode("utf-8")
        return None, [*findings, diagnose("PB113", place_of(before, len(before), path), format=guess_format(content))]
    if looks_wide(content):
        return None, [*findings, diagnose("PB113", Place(path), format="UTF-16")]
    if "\r" in text:
        findings.append(diagnose("PB112", place_of(text, text.index("\r"), path)))
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if control := _CONTROL.search(text):
        place = place_of(text, control.start(), path)
        return None, [*findings, diagnose("PB114", place, sign=f"U+{ord(control.group()):04X}")]
    return text, findings


def place_of(text: str, offset: int, path: str) -> Place:
    """Place of a character by its offset in a text."""
    start = text.rfind("\n", 0, offset) + 1
    return Place(path, text.count("\n", 0, offset) + 1, offset - start + 1)

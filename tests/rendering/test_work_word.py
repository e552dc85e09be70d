"""What the page for teachers lets in as a Word file: nothing that would freeze a browser."""

import base64
import struct
import zipfile
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path

import pytest
from asking_work import ask_work
from docx import Document

from practice_bank.i18n import LANGUAGES, messages

MEBIBYTE = 1024 * 1024
DOCUMENT = "word/document.xml"
UNPACKED = 24
"""Where the directory of a package says how many bytes a part has unpacked, from the beginning of the part's entry."""


def pack(parts: Mapping[str, bytes]) -> bytes:
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return made.getvalue()


def write_document() -> bytes:
    made = BytesIO()
    document = Document()
    document.add_heading("Мәселе", 2)
    document.save(made)
    return made.getvalue()


def lie(package: bytes, size: int) -> bytes:
    """Let a package say that its last part has other bytes than it has."""
    place = package.rindex(b"PK\x01\x02") + UNPACKED
    return package[:place] + struct.pack("<I", size) + package[place + 4 :]


def lead_elsewhere(package: bytes) -> bytes:
    """Put a second directory into a package: programs disagree which of both they read."""
    return package[: package.rindex(b"PK\x05\x06")] + b"\0" * 64 + package[package.rindex(b"PK\x05\x06") :]


HONEST = {DOCUMENT: b"<w/>"}
FILES: Mapping[str, tuple[bytes, str]] = {
    "document": (write_document(), ""),
    "with a comment": (pack(HONEST)[:-2] + b"\x02\x00ok", ""),
    "macros": (pack({**HONEST, "word/vbaProject.bin": b"\0"}), "macros"),
    "macros elsewhere": (pack({**HONEST, "word/sub/VBAproject.BIN": b"\0"}), "macros"),
    "honest bomb": (pack({**HONEST, "word/media/a.bin": bytes(201 * MEBIBYTE)}), "unpacked"),
    "long text": (pack({DOCUMENT: bytes(41 * MEBIBYTE)}), "unpacked"),
    "says too little": (lie(pack({**HONEST, "word/media/a.bin": bytes(64 * MEBIBYTE)}), 100), "damaged"),
    "says nothing": (lie(pack({**HONEST, "word/media/a.bin": bytes(64 * MEBIBYTE)}), 0), "damaged"),
    "says too much": (lie(pack({**HONEST, "word/media/a.bin": b"abc"}), 4000), "damaged"),
    "says four gigabytes": (lie(pack({**HONEST, "word/media/a.bin": b"abc"}), 2**32 - 1), "unpacked"),
    "two directories": (lead_elsewhere(pack(HONEST)), "damaged"),
    "cut off": (write_document()[:900], "damaged"),
    "cut in its directory": (write_document()[:-30], "damaged"),
    "another package": (pack({"xl/workbook.xml": b"<x/>"}), "damaged"),
    "nothing in it": (pack({}), "damaged"),
    "no package": (b"not at all", "damaged"),
    "empty": (b"", "damaged"),
    "old": (b"\xd0\xcf\x11\xe0" + bytes(600), "old"),
    "locked": (b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), "locked"),
    "pdf": (b"%PDF-1.7", "pdf"),
    "too large": (b"PK\x03\x04" + bytes(31 * MEBIBYTE), "large"),
}


@pytest.fixture(scope="module")
def answers(scripts: Path) -> Mapping[str, str]:
    asked = [("word", {"bytes": base64.b64encode(content).decode()}) for content, _ in FILES.values()]
    return dict(zip(FILES, ask_work(scripts, asked), strict=True))


@pytest.mark.parametrize("name", FILES)
def test_a_file_is_judged_before_it_is_unpacked(answers: Mapping[str, str], name: str) -> None:
    assert answers[name] == FILES[name][1]


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_judgement_has_its_words(language: str) -> None:
    judgements = {judgement for _, judgement in FILES.values() if judgement}
    assert {f"say_word_{each}" for each in judgements} <= messages(language).area("contribute").keys()

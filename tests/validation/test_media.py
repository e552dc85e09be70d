import zipfile
from pathlib import Path

import pytest

from practice_bank.loading import FileOnDisk
from practice_bank.validation.media import fits_ending, is_allowed, is_program


def on_disk(tmp_path: Path, name: str, content: bytes) -> FileOnDisk:
    source = tmp_path / "file"
    source.write_bytes(content)
    return FileOnDisk(f"files/{name}", source, len(content), "0" * 64, content[:4096])


def zipped(tmp_path: Path, *names: str) -> bytes:
    target = tmp_path / "made.zip"
    with zipfile.ZipFile(target, "w") as archive:
        for name in names:
            archive.writestr(name, "application/vnd.oasis.opendocument.text" if name == "mimetype" else "x")
    return target.read_bytes()


@pytest.mark.parametrize(
    ("name", "content", "fits"),
    [
        ("a.pdf", b"%PDF-1.7", True),
        ("a.PDF", b"%PDF-1.7", True),
        ("a.pdf", b"GIF89a", False),
        ("a.png", b"\x89PNG\r\n\x1a\n", True),
        ("a.jpeg", b"\xff\xd8\xff\xe0", True),
        ("a.jpg", b"\x89PNG\r\n\x1a\n", False),
        ("a.webp", b"RIFF0000WEBPVP8 ", True),
        ("a.gif", b"GIF87a", True),
        ("a.mp3", b"ID3\x04", True),
        ("a.mp3", b"\xff\xfb\x90\x00", True),
        ("a.mp4", b"\x00\x00\x00\x20ftypisom", True),
        ("a.txt", "Сәлем".encode(), True),
        ("a.csv", "Сәлем;1".encode("cp1251", "replace"), True),
        ("a.txt", b"a\x00b", False),
        ("a.md", b"%PDF-1.7", False),
        ("a.svg", b"<svg/>", True),
        ("a.svg", b"hello", False),
        ("a.docx", b"PK\x03\x04 broken", False),
    ],
)
def test_content_decides(tmp_path: Path, name: str, content: bytes, fits: bool) -> None:
    assert fits_ending(on_disk(tmp_path, name, content)) is fits


@pytest.mark.parametrize(
    ("name", "members", "fits"),
    [
        ("a.docx", ["[Content_Types].xml", "word/document.xml"], True),
        ("a.xlsx", ["xl/workbook.xml"], True),
        ("a.xlsx", ["word/document.xml"], False),
        ("a.odt", ["mimetype", "content.xml"], True),
        ("a.odp", ["mimetype", "content.xml"], False),
        ("a.docx", ["word/document.xml", "word/vbaProject.bin"], False),
        ("a.docx", ["readme.txt"], False),
    ],
)
def test_office_documents(tmp_path: Path, name: str, members: list[str], fits: bool) -> None:
    assert fits_ending(on_disk(tmp_path, name, zipped(tmp_path, *members))) is fits


@pytest.mark.parametrize("head", [b"MZ\x90", b"\x7fELF", b"#!/bin/sh", b"<!DOCTYPE html>", b"\xef\xbb\xbf <script>"])
def test_programs(tmp_path: Path, head: bytes) -> None:
    assert is_program(on_disk(tmp_path, "a.txt", head))


@pytest.mark.parametrize("name", ["a.exe", "a.html", "a.js", "a.zip", "a.doc", "a", "a.svgz", "a.pdf.exe"])
def test_other_endings_are_not_taken(name: str) -> None:
    assert not is_allowed(f"files/{name}")

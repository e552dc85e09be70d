"""Files that are no manuscripts, or dangerous ones, are refused with a reason, and cost nothing."""

import zipfile
from collections.abc import Callable, Mapping
from io import BytesIO
from pathlib import Path

import pytest

from practice_bank.documents.manuscript import NotReadable, read_manuscript
from practice_bank.documents.manuscript.pictures import Pictures
from practice_bank.i18n import LANGUAGES, messages
from practice_bank.records import Bank
from word_files import docx, image, par, picture, zipped

MEGABYTE = 1024 * 1024
PLAIN = docx(par("Проблема"), par("Текст."))


def changed(**files: bytes) -> bytes:
    """A document with other or further parts."""
    with zipfile.ZipFile(BytesIO(PLAIN)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    return zipped(parts | files)


def entity_bomb() -> bytes:
    entities = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10 if n else "ha"}">' for n in range(9))
    return changed(**{"word/document.xml": f"<!DOCTYPE d [{entities}]><d>&e8;</d>".encode()})


def entity_bomb_in_16_bits() -> bytes:
    text = '<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE d [<!ENTITY e "ha">]><d>&e;</d>'
    return changed(**{"word/document.xml": text.encode("utf-16")})


def ole(name: str) -> bytes:
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + name.encode("utf-16-le") + bytes(600)


def damaged_member() -> bytes:
    whole = bytearray(PLAIN)
    place = whole.find(b"word/document.xml") + len("word/document.xml")
    whole[place + 4 : place + 20] = bytes(16)
    return bytes(whole)


def twice() -> bytes:
    target = BytesIO(PLAIN)
    with zipfile.ZipFile(target, "a") as archive, pytest.warns(UserWarning, match="Duplicate name"):
        archive.writestr("word/document.xml", b"<other/>")
    return target.getvalue()


def deep() -> bytes:
    return changed(**{"word/document.xml": b"<w>" * 100_000 + b"</w>" * 100_000})


BAD: Mapping[str, tuple[Callable[[], bytes], str]] = {
    "old": (lambda: ole("WordDocument"), "old_word"),
    "password": (lambda: ole("EncryptedPackage"), "locked"),
    "pdf": (lambda: b"%PDF-1.7\n", "pdf"),
    "rtf": (lambda: b"{\\rtf1}", "rich_text"),
    "odt": (lambda: zipped({"mimetype": b"application/vnd.oasis.opendocument.text"}), "open_document"),
    "text": (lambda: "Проблема".encode(), "other"),
    "nothing": (lambda: b"", "other"),
    "archive": (lambda: zipped({"a.txt": b"a"}), "other"),
    "cut": (lambda: PLAIN[: len(PLAIN) // 2], "damaged"),
    "spoilt": (damaged_member, "damaged"),
    "not_xml": (lambda: changed(**{"word/document.xml": b"<w:document"}), "damaged"),
    "notes_not_xml": (lambda: changed(**{"word/styles.xml": b"nothing"}), "damaged"),
    "entities": (entity_bomb, "damaged"),
    "entities_16": (entity_bomb_in_16_bits, "damaged"),
    "deep": (deep, "damaged"),
    "macros": (lambda: changed(**{"word/vbaProject.bin": b"x"}), "macros"),
    "climbing": (lambda: changed(**{"../../outside.txt": b"x"}), "unsafe"),
    "absolute": (lambda: changed(**{"/etc/cron.d/x": b"x"}), "unsafe"),
    "windows": (lambda: changed(**{"C:\\outside.txt": b"x"}), "unsafe"),
    "twice": (twice, "unsafe"),
    "bomb": (lambda: changed(**{"word/theme.xml": bytes(40 * MEGABYTE)}), "bomb"),
    "many": (lambda: changed(**{f"a/{n}": b"" for n in range(2100)}), "too_large"),
    "large_picture": (lambda: changed(**{"word/media/a.png": bytes(21 * MEGABYTE)}), "picture_too_large"),
}


@pytest.mark.parametrize("name", BAD)
def test_is_refused(name: str, bank: Bank, tmp_path: Path) -> None:
    make, reason = BAD[name]
    file = tmp_path / "a.docx"
    file.write_bytes(make())
    with pytest.raises(NotReadable) as refusal:
        read_manuscript(file, bank, {})
    assert refusal.value.reason == reason
    assert [path.name for path in tmp_path.iterdir()] == ["a.docx"]


def test_every_reason_has_words() -> None:
    for language in LANGUAGES:
        for _, reason in BAD.values():
            assert len(messages(language)[f"manuscript.file_{reason}"]) > 10


def test_a_file_too_large_is_not_read(bank: Bank, tmp_path: Path) -> None:
    """Two hundred megabytes that take no room on the disk."""
    file = tmp_path / "a.docx"
    with file.open("wb") as stream:
        stream.write(PLAIN)
        stream.truncate(200 * MEGABYTE)
    with pytest.raises(NotReadable, match="too_large"):
        read_manuscript(file, bank, {})


def test_a_picture_of_too_many_points_is_left_out(bank: Bank, tmp_path: Path) -> None:
    """A small file that would become gigabytes: its head says it is a hundred thousand points wide."""
    large = bytearray(picture("BMP"))
    large[18:26] = (100_000).to_bytes(4, "little") * 2
    file = tmp_path / "a.docx"
    file.write_bytes(docx(par(image("a.bmp")), files={"a.bmp": bytes(large)}))
    read = read_manuscript(file, bank, {})
    pictures = Pictures(read.package, read.prepared.drawings, "ru")
    assert "files/picture" not in pictures.write(0)
    assert pictures.files == {}


def test_a_document_without_text(bank: Bank, tmp_path: Path) -> None:
    file = tmp_path / "a.docx"
    file.write_bytes(docx("<w:p/>"))
    assert read_manuscript(file, bank, {}).is_empty

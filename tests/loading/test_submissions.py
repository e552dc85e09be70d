"""Bundles of any bytes and any data are read or refused, never a fault of ours."""

import io
import json
import string
import struct
import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from laying import SITES, lay_site
from practice_bank.cli.receive.laying import lay_record, make_record
from practice_bank.loading import LoadedBank, LoadedSubmission, find_record_ids, load_bank, load_submission
from practice_bank.records import Bank
from practice_bank.validation import Shelf, parse_bank, parse_submission
from submitting import describe, front, pack, word_document, zipped

TODAY = date(2026, 11, 21)
ROOT = SITES / "example"
RIGHT = pack(files={"files/plan.txt": b"1", "manuscript.docx": word_document()})
SCALARS = st.none() | st.booleans() | st.integers() | st.floats() | st.text()
VALUES: st.SearchStrategy[Any] = st.recursive(
    SCALARS | st.sampled_from(["2026-01-01", "kk", "..", "<b>"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(string.printable, max_size=5), inner),
    max_leaves=8,
)
QUIET = settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> LoadedBank:
    return load_bank(lay_site(tmp_path_factory.mktemp("bank")))[0]


@pytest.fixture(scope="module")
def bank(loaded: LoadedBank) -> Bank:
    return parse_bank(loaded)[0]


def read(content: bytes, bank: Bank) -> tuple[LoadedSubmission | None, list[str]]:
    """Read a bundle as the command does; the codes found."""
    bundle, findings = load_submission(content, "a.zip")
    assert (bundle is None) == bool(findings)
    if bundle is not None:
        submission, findings = parse_submission(bundle, Shelf(bank, {}, TODAY))
        assert submission is not None or findings
    for language in ("kk", "ru", "en"):
        assert all(found.message(language) and found.hint(language) for found in findings)
    return bundle, [found.code for found in findings]


def test_a_right_bundle_is_read_whole(bank: Bank) -> None:
    bundle, codes = read(RIGHT, bank)
    assert codes == []
    assert bundle
    assert (bundle.files, bundle.manuscript) == ({"plan.txt": b"1"}, word_document())
    assert bundle.document.data == describe()


def test_decomposed_letters_of_a_mac_are_the_same_letters(bank: Bank) -> None:
    named = front(attachments=[{"file": "files/и\u0306.txt", "title": "Й"}])
    bundle, codes = read(pack(files={"files/и\u0306.txt": b"1"}, front=named), bank)
    assert bundle
    assert list(bundle.files) == ["й.txt"]
    assert bundle.document.data["front"]["attachments"][0]["file"] == "files/й.txt"
    assert codes == []


def linked(name: str) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr("submission.json", json.dumps(describe()))
        info = zipfile.ZipInfo(name)
        info.external_attr = 0o120777 << 16
        archive.writestr(info, "/etc/passwd")
    return target.getvalue()


def doubled() -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr("submission.json", json.dumps(describe()))
        with pytest.warns(UserWarning, match="Duplicate"):
            archive.writestr("submission.json", "{}")
    return target.getvalue()


def renamed(old: str, new: str) -> bytes:
    """A bundle with a name that Python's writer would not give a member, of the same length."""
    content = pack(files={f"files/{old}": b"x"})
    assert content.count(old.encode()) == 2
    return content.replace(old.encode(), new.encode())


def encrypted() -> bytes:
    content = bytearray(pack())
    for sign, offset in ((b"PK\3\4", 6), (b"PK\1\2", 8)):
        at = content.index(sign) + offset
        content[at : at + 2] = struct.pack("<H", struct.unpack("<H", content[at : at + 2])[0] | 1)
    return bytes(content)


def lying() -> bytes:
    """A bundle whose list of contents says that ten bytes are in what unpacks to a megabyte."""
    content = bytearray(pack(files={"files/a.txt": b"0" * 2**20}))
    at = content.rindex(b"PK\1\2") + 24
    content[at : at + 4] = struct.pack("<I", 10)
    return bytes(content)


HOSTILE: dict[str, tuple[Callable[[], bytes], str]] = {
    "no zip": (lambda: b"MZ" + b"\0" * 100, "PB880"),
    "nothing": (lambda: b"\0", "PB880"),
    "cut": (lambda: pack()[:-30], "PB880"),
    "longer": (lambda: pack() + b"x", "PB880"),
    "before": (lambda: b"PK" + pack(), "PB880"),
    "no data": (lambda: zipped({"files/a.txt": b"a"}), "PB880"),
    "lying size": (lying, "PB880"),
    "bomb": (lambda: pack(files={"files/a.txt": b"0" * (3 * 2**20)}), "PB881"),
    "too large": (lambda: pack(files={f"files/{n}.txt": b"0" * (40 * 2**20) for n in range(3)}), "PB882"),
    "crowded": (lambda: pack(files={f"files/{n}.txt": b"" for n in range(201)}), "PB889"),
    "upwards": (lambda: pack(files={"files/../../x.txt": b"a"}), "PB881"),
    "absolute": (lambda: pack(files={"/etc/passwd": b"a"}), "PB881"),
    "backslash": (lambda: pack(files={"files\\..\\x.txt": b"a"}), "PB881"),
    "drive": (lambda: pack(files={"C:x.txt": b"a"}), "PB881"),
    "NUL": (lambda: renamed("aaa.txt", "a\0a.txt"), "PB881"),
    "device": (lambda: pack(files={"files/NUL.txt": b"a"}), "PB881"),
    "hidden": (lambda: pack(files={"files/.gitattributes": b"a"}), "PB881"),
    "litter": (lambda: pack(files={"files/Thumbs.db": b"a"}), "PB881"),
    "turned name": (lambda: pack(files={"files/a\u202efdp.exe": b"a"}), "PB881"),
    "folder": (lambda: pack(files={"files/": b""}), "PB881"),
    "folder in files": (lambda: pack(files={"files/a/b.txt": b"a"}), "PB881"),
    "evidence": (lambda: pack(files={"reviews/1-dina.yml": b"a"}), "PB881"),
    "same but for case": (lambda: pack(files={"files/a.txt": b"a", "files/A.TXT": b"b"}), "PB881"),
    "twice": (doubled, "PB881"),
    "link": (lambda: linked("files/a.txt"), "PB881"),
    "encrypted": (encrypted, "PB881"),
    "not UTF-8": (lambda: pack('{"kind": "Тәжірибе"}'.encode("cp1251", "replace")), "PB113"),
    "no JSON": (lambda: pack(b"{"), "PB883"),
    "key twice": (lambda: pack(b'{"id": "a", "id": "b"}'), "PB883"),
    "NaN": (lambda: pack(b'{"id": NaN}'), "PB883"),
    "deep": (lambda: pack(b"[" * 100_000 + b"]" * 100_000), "PB136"),
    "rather deep": (lambda: pack(b"[" * 30 + b"]" * 30), "PB136"),
    "huge": (lambda: pack(json.dumps(list(range(400_000))).encode()), "PB115"),
    "control character": (lambda: pack(id="a\x1b[31m"), "PB114"),
    "half a sign": (lambda: pack(b'{"id": "\\ud800"}'), "PB114"),
    "null": (lambda: pack(b"null"), "PB110"),
    "list": (lambda: pack(b"[1]"), "PB205"),
    "long number": (lambda: pack(b'{"version": ' + b"9" * 5000 + b"}"), "PB887"),
    "no Word": (lambda: pack(files={"manuscript.docx": b"MZ"}), "PB886"),
    "macros": (lambda: pack(files={"manuscript.docx": word_document(**{"word/vbaProject.bin": b"x"})}), "PB886"),
    "locked Word": (lambda: pack(files={"manuscript.docx": b"\xd0\xcf\x11\xe0" + b"\0" * 600}), "PB886"),
}


@pytest.mark.parametrize(("make", "code"), HOSTILE.values(), ids=HOSTILE)
def test_hostile_bundles(bank: Bank, make: Callable[[], bytes], code: str) -> None:
    assert read(make(), bank)[1] == [code]


def test_no_more_is_unpacked_than_is_said(monkeypatch: pytest.MonkeyPatch, bank: Bank) -> None:
    asked: list[int] = []
    read_member = zipfile.ZipExtFile.read
    monkeypatch.setattr(zipfile.ZipExtFile, "read", lambda self, n=-1: asked.append(n) or read_member(self, n))
    assert read(lying(), bank)[1] == ["PB880"]
    assert asked
    assert all(0 <= n <= 2000 for n in asked)


@pytest.mark.parametrize("key", ["kind", "redirect_from", "status", "supersedes", "translation"])
def test_what_is_not_the_senders_to_say(bank: Bank, key: str) -> None:
    assert read(pack(front=front(**{key: "city-village"})), bank)[1] == ["PB884"]


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"id": "city-village"}, "PB885 [id]"),
        ({"id": "grades"}, "PB319 [id]"),
        ({"id": "files"}, "PB885 [id]"),
        ({"id": "aux"}, "PB885 [id]"),
        ({"id": "../../docs"}, "PB212 [id]"),
        ({"kind": "novel"}, "PB301 [kind]"),
        ({"kind": "../../x"}, "PB212 [kind]"),
        ({"language": "de"}, "PB401 [language]"),
        ({"language": "../x"}, "PB212 [language]"),
        ({"version": 2}, "PB887 [format]"),
        ({"format": "zip"}, "PB887 [format]"),
        ({"extra": 1}, "PB202 [extra]"),
        ({"front": []}, "PB201 [front]"),
        ({"front": "title"}, "PB205 [front]"),
        ({"sections": {"a": 1}}, "PB204 [sections]"),
        ({"sections": [{"text": 1}]}, "PB203 [sections[0].text]"),
        ({"contributor": "А"}, "PB205 [contributor]"),
        ({"contributor": {"phone": "1"}}, "PB202 [contributor.phone]"),
        ({"contributor": {"name": "А" * 121}}, "PB215 [contributor.name]"),
        ({"front": front(submitted="2027-01-01")}, "PB888 [front.submitted]"),
    ],
)
def test_data_that_do_not_fit(bank: Bank, changes: dict[str, Any], code: str) -> None:
    bundle, findings = load_submission(pack(describe(**changes)), "a.zip")
    assert bundle
    _, findings = parse_submission(bundle, Shelf(bank, find_record_ids(ROOT), TODAY))
    assert [f"{found.code} [{found.field}]" for found in findings] == [code]


def test_a_former_address_is_taken_too(bank: Bank) -> None:
    work = bank.records["city-village"]
    moved = replace(work, front=work.front.model_copy(update={"redirect_from": ["old-city"]}))
    bundle, _ = load_submission(pack(id="old-city"), "a.zip")
    assert bundle
    shelf = Shelf(replace(bank, records={**bank.records, "city-village": moved}), {}, TODAY)
    assert [found.code for found in parse_submission(bundle, shelf)[1]] == ["PB885"]
    assert parse_submission(bundle, shelf, "new-city")[1] == []


@QUIET
@given(st.data())
def test_mangled_bytes(bank: Bank, data: st.DataObject) -> None:
    content = bytearray(RIGHT)
    for _ in range(data.draw(st.integers(1, 6))):
        at = data.draw(st.integers(0, len(content) - 1))
        content[at] = data.draw(st.integers(0, 255))
    cut = data.draw(st.integers(0, 40))
    read(bytes(content[: len(content) - cut]), bank)


@QUIET
@given(st.binary(max_size=200))
def test_any_bytes_in_place_of_the_data(bank: Bank, content: bytes) -> None:
    _, codes = read(pack(content or b" "), bank)
    assert codes


@QUIET
@given(st.sampled_from(sorted(describe())), VALUES)
def test_any_value_of_a_key(bank: Bank, key: str, value: Any) -> None:
    read(pack(describe() | {key: value}), bank)


@settings(QUIET, max_examples=25)
@given(st.sampled_from([*sorted(front()), "effort", "cover", "keywords", "x"]), VALUES, st.text(max_size=60))
def test_any_front_matter_is_judged_and_never_escapes(
    loaded: LoadedBank, bank: Bank, key: str, value: Any, text: str
) -> None:
    bundle, _ = load_submission(pack(front=front() | {key: value}, sections=[{"heading": text, "text": text}]), "a.zip")
    submission = parse_submission(bundle, Shelf(bank, {}, TODAY))[0] if bundle else None
    if bundle is None or submission is None:
        return
    record = make_record(submission, dict(bundle.files), TODAY, draft=True)
    names = [name for name, _ in record.write_files("practices/2026/paired-reading")]
    assert names == ["index.ru.md"]
    laid = lay_record(record, "practices/2026/paired-reading", loaded, TODAY)
    assert all(Path(found.place.path).is_relative_to("practices/2026/paired-reading") for found in laid.findings)
    assert laid.record is not None or laid.errors

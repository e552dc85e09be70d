"""Tests of parts of a site: what lies in which, and what is refused when they are joined."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from practice_bank.i18n import messages
from practice_bank.running import NOTE, WHOLE, PartFault, Shard, join_parts, load_part, parse_shard, write_part

ADDRESSES = [f"bank/record-{number}/index.html" for number in range(200)]
SHARED = {"index.html": b"home", "assets/site.css": b"body {}"}
Change = Callable[[list[Path]], object]


@pytest.fixture
def parts(tmp_path: Path) -> list[Path]:
    """Three parts of one site."""
    folders = []
    for number in (1, 2, 3):
        shard, folder = Shard(number, 3), tmp_path / f"part-{number}"
        lay(folder, SHARED | {address: address.encode() for address in ADDRESSES if shard.has(address)})
        write_part(folder, shard, "inputs")
        folders.append(folder)
    return folders


def lay(folder: Path, files: dict[str, bytes]) -> None:
    for address, content in files.items():
        (folder / address).parent.mkdir(parents=True, exist_ok=True)
        (folder / address).write_bytes(content)


def renote(folder: Path, **changes: object) -> None:
    note = json.loads((folder / NOTE).read_text("utf-8")) | changes
    (folder / NOTE).write_text(json.dumps(note), "utf-8")


@pytest.mark.parametrize("of", [1, 2, 3, 7])
def test_every_address_is_in_one_part(of: int) -> None:
    holders = [[shard for shard in (Shard(n, of) for n in range(1, of + 1)) if shard.has(a)] for a in ADDRESSES]
    assert [len(found) for found in holders] == [1] * len(ADDRESSES)
    sizes = [sum(Shard(n, of).has(address) for address in ADDRESSES) for n in range(1, of + 1)]
    assert max(sizes) < 2 * len(ADDRESSES) / of


@pytest.mark.parametrize("text", ["0/4", "5/4", "1", "/", "1/", "a/b", "-1/2", "1/2/3", "01/2", " 1/2", "1/99999"])
def test_what_is_no_part_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        parse_shard(text)


def test_parts_are_written_as_they_are_read() -> None:
    assert parse_shard("2/4") == Shard(2, 4)
    assert parse_shard(str(Shard(12, 12))) == Shard(12, 12)
    assert parse_shard("") == WHOLE


@pytest.mark.parametrize("is_there", [False, True])
def test_parts_become_the_site(parts: list[Path], tmp_path: Path, is_there: bool) -> None:
    into = tmp_path / "new" / "site"
    if is_there:
        into.mkdir(parents=True)
    assert join_parts(parts[::-1], into) == len(ADDRESSES) + len(SHARED)
    joined = {path.relative_to(into).as_posix(): path.read_bytes() for path in into.rglob("*") if path.is_file()}
    assert joined == SHARED | {address: address.encode() for address in ADDRESSES}
    assert [path.name for path in into.parent.iterdir()] == ["site"]


def _own(parts: list[Path]) -> Path:
    return parts[1] / next(address for address in ADDRESSES if Shard(2, 3).has(address))


CHANGES: dict[str, Change] = {
    "no_part": lambda parts: (parts[0] / NOTE).unlink(),
    "broken_note": lambda parts: (parts[1] / NOTE).write_bytes((parts[1] / NOTE).read_bytes()[:100]),
    "other_number": lambda parts: renote(parts[2], shard="3/4"),
    "other_code": lambda parts: renote(parts[2], code="another"),
    "other_inputs": lambda parts: renote(parts[2], inputs="other"),
    "twice": lambda parts: renote(parts[2], shard="2/3"),
    "missing": lambda parts: parts.pop(),
    "foreign_file": lambda parts: lay(parts[1], {"bank/x.html": b"mine"}),
    "lost_file": lambda parts: _own(parts).unlink(),
    "changed_file": lambda parts: _own(parts).write_bytes(b"cut"),
    "differs": lambda parts: (lay(parts[2], {"index.html": b"x"}), write_part(parts[2], Shard(3, 3), "inputs")),
    "into_taken": lambda parts: lay(parts[0].parent / "site", {"index.html": b"here"}),
}


@pytest.mark.parametrize("key", CHANGES)
def test_what_is_no_whole_site_is_refused(parts: list[Path], tmp_path: Path, key: str) -> None:
    CHANGES[key](parts)
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(PartFault) as fault:
        join_parts(parts, tmp_path / "site")
    assert fault.value.key == key
    for language in ("kk", "ru", "en"):
        assert "{" not in messages(language).say(f"merge.{key}", **fault.value.arguments)
    assert sorted(tmp_path.rglob("*")) == before, "nothing half-written"


@pytest.mark.parametrize("address", ["../outside.html", "/tmp/outside.html", "a/../../outside.html"])
def test_a_note_cannot_lead_out_of_the_site(parts: list[Path], tmp_path: Path, address: str) -> None:
    renote(parts[0], files=dict(load_part(parts[0]).files) | {address: "0"})
    with pytest.raises(PartFault) as fault:
        join_parts(parts, tmp_path / "site")
    assert fault.value.key == "broken_note"


@pytest.mark.parametrize(
    "note", ["[]", "{}", '{"shard": "4/3"}', '{"shard": "1/3", "inputs": "", "code": "", "files": []}', "\ud800"]
)
def test_a_note_of_another_shape_is_refused(parts: list[Path], note: str) -> None:
    (parts[0] / NOTE).write_text(note, "utf-8", errors="surrogatepass")
    with pytest.raises(PartFault) as fault:
        load_part(parts[0])
    assert fault.value.key == "broken_note"


def test_every_word_of_joining_is_used() -> None:
    assert set(messages("kk").area("merge")) == {*CHANGES, "joined", "built", "bad_shard"}

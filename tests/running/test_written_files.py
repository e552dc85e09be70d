"""Tests of how outputs come to disk."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from practice_bank.running import Content, Output, write_content, write_outputs

WHOLE, PARTS = "Тәжірибе".encode(), ["Тәжі".encode(), "рибе".encode()]
CONTENTS: dict[str, Callable[[], Content]] = {"whole": lambda: WHOLE, "in parts": lambda: iter(PARTS)}


@pytest.mark.parametrize("content", CONTENTS.values(), ids=CONTENTS)
def test_a_file_is_written_once(tmp_path: Path, content: Callable[[], Content]) -> None:
    path = tmp_path / "bank" / "index.html"
    assert write_content(path, content())
    first = path.stat()
    assert not write_content(path, content())
    assert (path.stat().st_ino, path.stat().st_mtime_ns) == (first.st_ino, first.st_mtime_ns)
    assert path.read_bytes() == WHOLE
    assert write_content(path, b"other")
    assert path.read_bytes() == b"other"


def test_what_breaks_off_leaves_the_file_as_it_was(tmp_path: Path) -> None:
    def broken() -> Iterator[bytes]:
        yield b"half"
        raise ValueError("broken off")

    path = tmp_path / "data.json"
    write_content(path, WHOLE)
    with pytest.raises(ValueError, match="broken off"):
        write_content(path, broken())
    assert [each.name for each in tmp_path.iterdir()] == ["data.json"]
    assert path.read_bytes() == WHOLE


def test_everybody_may_read_what_is_written(tmp_path: Path) -> None:
    write_content(tmp_path / "index.html", WHOLE)
    assert (tmp_path / "index.html").stat().st_mode & 0o444 == 0o444


def test_outputs_of_one_file_and_of_several(tmp_path: Path) -> None:
    several = Output("search/kk/", lambda: [("search/kk/b.json", b"2"), ("search/kk/a.json", b"1")])
    one = Output.of_file("feed.atom", lambda: iter([b"<feed", b"/>"]))
    written = write_outputs([several, one], tmp_path)
    assert [path.relative_to(tmp_path).as_posix() for path in written] == [
        "feed.atom",
        "search/kk/a.json",
        "search/kk/b.json",
    ]
    assert [path.read_bytes() for path in written] == [b"<feed/>", b"1", b"2"]

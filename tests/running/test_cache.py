"""Tests of what is kept between runs."""

import errno
import io
import os
import pickle
from pathlib import Path
from typing import Any

import pytest

from practice_bank.running import Cache, digest_of, signing_key
from practice_bank.running.cache import KEY

NAME = digest_of(["a text", b"its files"])
VALUE = {"title": "Тәжірибе", "sizes": (1, 2)}


@pytest.fixture
def cache(tmp_path: Path) -> Cache:
    """A cache with one entry."""
    kept = Cache(tmp_path / "kept", b"k" * 32)
    kept.store(NAME, VALUE)
    return kept


def entry(cache: Cache) -> Path:
    """The only file of a cache."""
    (path,) = (path for path in cache.folder.rglob("*") if path.is_file())
    return path


def test_a_value_comes_back(cache: Cache) -> None:
    assert cache.load(NAME) == VALUE


def test_names_differ_by_where_parts_end() -> None:
    assert digest_of(["ab", "c"]) != digest_of(["a", "bc"])


@pytest.mark.parametrize("length", [0, 1, 31, 32, 33, -1])
def test_an_entry_cut_anywhere_is_not_there(cache: Cache, length: int) -> None:
    path = entry(cache)
    path.write_bytes(path.read_bytes()[:length])
    assert cache.load(NAME) is None


@pytest.mark.parametrize("place", [0, 31, 32, -1])
def test_a_changed_byte_is_noticed(cache: Cache, place: int) -> None:
    content = bytearray(entry(cache).read_bytes())
    content[place] ^= 1
    entry(cache).write_bytes(content)
    assert cache.load(NAME) is None


def test_an_entry_under_another_name_is_foreign(cache: Cache) -> None:
    other = digest_of(["another text"])
    place = cache.folder / other[:2] / other
    place.parent.mkdir(exist_ok=True)
    entry(cache).replace(place)
    assert cache.load(other) is None


def test_what_another_machine_signed_is_never_unpickled(cache: Cache, tmp_path: Path) -> None:
    class Trap:
        def __reduce__(self) -> tuple[object, tuple[str]]:
            return (os.mkdir, (str(tmp_path / "sprung"),))

    Cache(cache.folder, b"x" * 32).write(NAME, pickle.dumps(Trap()))
    assert cache.load(NAME) is None
    assert not (tmp_path / "sprung").exists()


def test_a_value_that_cannot_be_read_back_is_not_there(cache: Cache) -> None:
    cache.write(NAME, b"no pickle")
    assert cache.load(NAME) is None


class RefusingFile(io.FileIO):
    """Takes the first bytes and no more."""

    number = errno.ENOSPC

    def write(self, content: Any) -> int:
        super().write(content[:20])
        raise OSError(self.number, os.strerror(self.number))


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EIO, errno.EDQUOT])
def test_a_disk_that_refuses_keeps_nothing(cache: Cache, number: int, monkeypatch: pytest.MonkeyPatch) -> None:
    opened = Path.open
    monkeypatch.setattr(RefusingFile, "number", number)
    monkeypatch.setattr(
        Path, "open", lambda path, mode: RefusingFile(path, mode) if mode == "wb" else opened(path, mode)
    )
    cache.store(digest_of(["new"]), VALUE)
    assert cache.load(digest_of(["new"])) is None
    assert cache.load(NAME) == VALUE
    assert [path.name for path in cache.folder.rglob("*") if path.is_file()] == [NAME]


def test_a_file_where_the_folder_should_be_is_no_fault(tmp_path: Path) -> None:
    (tmp_path / "kept").write_text("here")
    cache = Cache(tmp_path / "kept", b"k" * 32)
    cache.store(NAME, VALUE)
    assert cache.load(NAME) is None


def test_the_key_stays_the_same_and_is_the_users_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(KEY, raising=False)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    key = signing_key()
    assert key == signing_key()
    assert len(key) == 32
    assert (tmp_path / "practice-bank" / "key").stat().st_mode & 0o777 == 0o600


def test_machines_may_share_a_key(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(KEY, "a secret of the pipeline")
    key = signing_key()
    monkeypatch.setenv(KEY, "another")
    assert key != signing_key()


def test_without_a_place_for_the_key_nothing_outlives_the_process(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(KEY, raising=False)
    (tmp_path / "file").write_text("here")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    assert signing_key() != signing_key()

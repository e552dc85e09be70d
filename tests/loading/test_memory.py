"""What was loaded is loaded again as soon as something may have changed, and not before."""

import os
import time
from pathlib import Path

import pytest

from practice_bank.loading import LoadMemory, content, digest_content, examine_content, sign_content


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a file and a folder in it."""
    there = tmp_path / "there"
    (there / "files").mkdir(parents=True)
    (there / "index.kk.md").write_text("сабақ", "utf-8")
    (there / "files/plan.txt").write_text("жоспар", "utf-8")
    return there


@pytest.fixture
def settled(monkeypatch: pytest.MonkeyPatch) -> None:
    """As if some time had passed since the last change."""
    monkeypatch.setattr(content, "FRESH", 0)


@pytest.mark.usefixtures("settled")
def test_unchanged_is_not_loaded_again(folder: Path) -> None:
    memory = LoadMemory()
    first = memory.recall(folder, object)
    assert memory.recall(folder, object) is first


@pytest.mark.usefixtures("settled")
def test_every_change_is_loaded(folder: Path) -> None:
    memory = LoadMemory()
    seen = [memory.recall(folder, object)]
    (folder / "files/plan.txt").write_text("жоспор", "utf-8")
    seen.append(memory.recall(folder, object))
    (folder / "files/plan.txt").rename(folder / "files/план.txt")
    seen.append(memory.recall(folder, object))
    (folder / "files/new").mkdir()
    seen.append(memory.recall(folder, object))
    (folder / "index.kk.md").chmod(0o600)
    seen.append(memory.recall(folder, object))
    assert len(set(map(id, seen))) == 5


def test_fresh_is_always_loaded(folder: Path) -> None:
    assert sign_content(folder) == ()
    memory = LoadMemory()
    first = memory.recall(folder, object)
    assert memory.recall(folder, object) is not first


@pytest.mark.usefixtures("settled")
def test_time_to_come_is_not_believed(folder: Path) -> None:
    assert sign_content(folder)
    os.utime(folder / "index.kk.md", (time.time() + 3600,) * 2)
    assert sign_content(folder) == ()


def test_nothing_there(tmp_path: Path) -> None:
    assert sign_content(tmp_path / "nothing") == ()
    assert digest_content(tmp_path / "nothing") == digest_content(tmp_path / "nothing else")


@pytest.mark.usefixtures("settled")
def test_signed_and_digested_in_one(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert examine_content(folder) == (sign_content(folder), digest_content(folder))
    assert examine_content(folder / "nothing") == ((), digest_content(folder / "nothing"))
    read = content._read

    def read_and_write(entry: "os.DirEntry[str]") -> bytes:
        found = read(entry)
        if entry.name == "index.kk.md":
            os.utime(entry.path, (1, 1))
        return found

    monkeypatch.setattr(content, "_read", read_and_write)
    signature, digest = examine_content(folder)
    assert digest == digest_content(folder)
    assert signature != sign_content(folder), "what was written after it was read has another signature"


def test_digest_knows_names_kinds_and_bytes(folder: Path) -> None:
    digests = [digest_content(folder)]
    (folder / ".hidden").write_text("x")
    assert digest_content(folder) == digests[0]
    (folder / "index.kk.md").write_text("сабағ", "utf-8")
    digests.append(digest_content(folder))
    (folder / "files/plan.txt").rename(folder / "files/plan2.txt")
    digests.append(digest_content(folder))
    (folder / "files/plan2.txt").unlink()
    (folder / "files/plan2.txt").symlink_to(folder / "index.kk.md")
    digests.append(digest_content(folder))
    (folder / "files/plan2.txt").unlink()
    (folder / "files/plan2.txt").mkdir()
    digests.append(digest_content(folder))
    assert len(set(digests)) == len(digests)

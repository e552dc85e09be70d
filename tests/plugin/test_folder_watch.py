"""Tests of the watch over a bank's folder that is being served."""

import shutil
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from practice_bank.loading import weigh_content
from practice_bank.site_build.folder_watch import FolderWatch

TEXT = "2026/city-village/index.kk.md"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a text in it."""
    (tmp_path / "practices" / TEXT).parent.mkdir(parents=True)
    (tmp_path / "practices" / TEXT).write_text("Мәтін", "utf-8")
    return tmp_path / "practices"


CHANGES: dict[str, Callable[[Path], object]] = {
    "edited": lambda folder: (folder / TEXT).write_text("Мәтін.", "utf-8"),
    "renamed": lambda folder: (folder / TEXT).rename(folder / "2026/city-village/index.ru.md"),
    "taken away": lambda folder: (folder / TEXT).unlink(),
    "added": lambda folder: (folder / "2026/city-village/index.ru.md").touch(),
    "a folder added": lambda folder: (folder / "2026/winter").mkdir(),
    "all gone": shutil.rmtree,
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=list(CHANGES))
def test_every_change_gives_another_weight(folder: Path, change: Callable[[Path], object]) -> None:
    before = weigh_content(folder)
    assert weigh_content(folder) == before
    change(folder)
    assert weigh_content(folder) != before


def test_what_an_editor_leaves_in_it_changes_no_weight_of_a_file(folder: Path) -> None:
    (folder / "2026/city-village/.index.kk.md.swp").touch()
    before = weigh_content(folder)
    (folder / "2026/city-village/.index.kk.md.swp").write_text("Мәт", "utf-8")
    assert weigh_content(folder) == before


def test_the_signal_changes_with_the_folder_but_not_while_the_site_is_made(folder: Path) -> None:
    lock, stopped = threading.RLock(), threading.Event()
    watch = FolderWatch(folder, lock)
    with lock:
        watch.start(stopped)
        (folder / TEXT).write_text("Жаңа мәтін", "utf-8")
        time.sleep(0.6)
        assert watch.signal.read_bytes() == b""
    while not watch.signal.read_bytes():
        time.sleep(0.01)
    stopped.set()
    assert watch.signal.name == "practices"

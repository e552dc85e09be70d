"""Tests of the watch over a bank's folder that is being served."""

import shutil
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from mkdocs.livereload import LiveReloadServer

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


def test_a_change_is_said_but_not_while_the_site_is_made(folder: Path) -> None:
    lock, stopped, said = threading.RLock(), threading.Event(), threading.Event()
    watch = FolderWatch(folder, lock)
    with lock:
        watch.start(stopped, said.set)
        (folder / TEXT).write_text("Жаңа мәтін", "utf-8")
        assert not said.wait(0.6)
    said.wait()
    stopped.set()


def test_a_server_is_told_at_once_and_each_time(folder: Path) -> None:
    built = threading.Semaphore(0)
    server = LiveReloadServer(built.release, "127.0.0.1", 0, str(folder), polling_interval=3600)
    FolderWatch(folder, threading.RLock()).tell(server)
    threading.Thread(target=server.serve, daemon=True).start()
    try:
        for number in range(2):
            (folder / TEXT).write_text(f"Мәтін {number} {'.' * number}", "utf-8")
            assert built.acquire(timeout=60)
    finally:
        server.shutdown()

"""Work that was begun in another process, and what becomes of it when that fails."""

import errno
import os
import struct
import time
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from practice_bank.running import WORKERS, Begun, begun, map_in_shifts


@pytest.fixture(autouse=True)
def _two_workers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(WORKERS, "2")


def test_another_process_does_it(tmp_path: Path) -> None:
    made = tmp_path / "made"
    begun = Begun(lambda: (made.write_text("whole"), os.getpid()))
    written, process = begun.result()
    assert (written, made.read_text()) == (5, "whole")
    assert process != os.getpid()


def test_a_large_answer_does_not_wait_for_ever() -> None:
    assert len(Begun(lambda: "x" * 1_000_000).result()) == 1_000_000


def test_this_process_does_what_another_died_at(tmp_path: Path) -> None:
    own = os.getpid()

    def task() -> str:
        if os.getpid() != own:
            (tmp_path / "tried").touch()
            os._exit(1)
        return "done here"

    assert Begun(task).result() == "done here"
    assert (tmp_path / "tried").exists()


def test_this_process_does_what_another_died_at_while_it_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def tell_half(_: object, telling: Connection) -> None:
        os.write(telling.fileno(), struct.pack("!i", 100) + b"half")

    monkeypatch.setattr(begun, "_tell", tell_half)
    assert Begun(lambda: "done here").result() == "done here"


def test_a_process_forked_meanwhile_leaves_the_answer_to_who_waits_for_it() -> None:
    begun = Begun(os.getpid)
    asked = Begun(begun.result)
    assert len({asked.result(), begun.result(), os.getpid()}) == 3, "each in a process of its own"


def test_this_process_does_what_the_system_refuses_another_for(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse() -> int:
        raise BlockingIOError(errno.EAGAIN, "Resource temporarily unavailable")

    monkeypatch.setattr(os, "fork", refuse)
    work = Begun(os.getpid)
    assert not work.has_ended
    assert work.result() == os.getpid()
    work.stop()
    assert sorted(map_in_shifts(str, range(1000), 3)) == sorted(map(str, range(1000)))


def test_a_fault_is_this_process_own(capfd: pytest.CaptureFixture[str]) -> None:
    def task() -> str:
        raise OSError(28, "No space left on device", "a.html")

    begun = Begun(task)
    with pytest.raises(OSError, match="No space left") as raised:
        begun.result()
    assert raised.value.filename == "a.html"
    assert capfd.readouterr().err == "", "what failed is told once, by who asked"


def test_one_worker_waits_until_it_is_asked(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv(WORKERS, "1")
    begun = Begun(lambda: (tmp_path / "made").touch() or os.getpid())
    assert not (tmp_path / "made").exists()
    assert begun.result() == os.getpid()
    assert (tmp_path / "made").exists()


def test_what_is_stopped_writes_no_more(tmp_path: Path) -> None:
    def task() -> None:
        while True:
            (tmp_path / "beat").write_text(str(time.monotonic()))

    begun = Begun(task)
    while not (tmp_path / "beat").exists():
        time.sleep(0.01)
    begun.stop()
    last = (tmp_path / "beat").read_text()
    time.sleep(0.1)
    assert (tmp_path / "beat").read_text() == last
    begun.stop()

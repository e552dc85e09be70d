"""What is written beside MkDocs and what is left for later are together all there is, each once."""

import os
import subprocess
import sys
import time
from itertools import groupby
from pathlib import Path

import pytest

from practice_bank.running import WHOLE, WORKERS, Flag, Output, Shelf, write_output
from practice_bank.site_build import side_outputs
from practice_bank.site_build.side_outputs import SideOutputs

OUTPUTS = [Output.of_file(f"{number}.txt", lambda: b"text") for number in range(7)]
SHELVES = [Shelf("", lambda: OUTPUTS[:1]), Shelf("", lambda: OUTPUTS[1:4]), Shelf("", lambda: OUTPUTS[4:])]
FOUND = {"city-village": ("school-radio",)}


def go_on(side: SideOutputs[dict[str, tuple[str, ...]]]) -> None:
    """Let it go on as MkDocs does, until nothing more is begun."""
    while not side._enough.is_set():
        side.go_on()
        time.sleep(0.001)


def left(shelves: list[Shelf]) -> list[Output]:
    return [output for shelf in shelves for output in shelf.plan()]


def find() -> dict[str, tuple[str, ...]]:
    return FOUND


def test_none_is_begun_when_this_process_can_help(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(WORKERS, "2")
    enough = Flag()
    monkeypatch.setattr(side_outputs, "Flag", lambda: enough)

    def write(output: Output) -> list[bool]:
        if output is OUTPUTS[1]:
            enough.set()
        return [changed for _, changed in write_output(output, tmp_path)]

    side = SideOutputs(find, SHELVES, WHOLE, write)
    go_on(side)
    found, changed, shelves = side.end()
    assert (found, changed, left(shelves)) == (FOUND, [True, True], OUTPUTS[2:])
    assert sorted(path.name for path in tmp_path.iterdir()) == ["0.txt", "1.txt"]


def test_a_process_that_works_alone_leaves_all_for_later(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(WORKERS, "1")
    side = SideOutputs(find, SHELVES, WHOLE, lambda output: pytest.fail(output.address))
    found, changed, shelves = side.end()
    assert (found, changed, left(shelves)) == (FOUND, [], OUTPUTS)
    side.stop()
    assert not list(tmp_path.iterdir())


def test_what_fails_beside_is_left_for_later(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(WORKERS, "2")

    def refuse(output: Output) -> list[bool]:
        raise OSError(output.address)

    found, changed, shelves = SideOutputs(find, SHELVES, WHOLE, refuse).end()
    assert (found, changed, left(shelves)) == (FOUND, [], OUTPUTS)


@pytest.mark.parametrize("shift", [1, 2, 3, 7, 256])
def test_one_process_goes_on_where_another_has_ended(
    shift: int, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv(WORKERS, "2")
    monkeypatch.setattr(side_outputs, "SHIFT", shift)

    def write(output: Output) -> list[bool]:
        with (tmp_path / "log").open("a") as log:
            log.write(f"{os.getpid()} {output.address}\n")
        return [True]

    side = SideOutputs(find, SHELVES, WHOLE, write)
    go_on(side)
    assert side.end() == (FOUND, [True] * len(OUTPUTS), [])
    written = [line.split() for line in (tmp_path / "log").read_text().splitlines()]
    assert [address for _, address in written] == [output.address for output in OUTPUTS]
    processes = [process for process, _ in written]
    assert [len(list(each)) for _, each in groupby(processes)] == [shift] * (7 // shift) + [7 % shift] * (7 % shift > 0)
    assert str(os.getpid()) not in processes


def test_a_long_shelf_is_not_planned_for_every_few_outputs(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv(WORKERS, "2")
    monkeypatch.setattr(side_outputs, "SHIFT", 1)
    many = [Output.of_file(f"{number}.txt", lambda: b"text") for number in range(100)]

    def plan() -> list[Output]:
        with (tmp_path / "planned").open("a") as log:
            log.write(f"{os.getpid()}\n")
        return many

    side = SideOutputs(find, [Shelf("", plan)], WHOLE, lambda _: [True])
    go_on(side)
    assert side.end() == (FOUND, [True] * 100, [])
    assert len((tmp_path / "planned").read_text().splitlines()) == side_outputs.SHIFTS


def test_who_fails_is_not_followed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv(WORKERS, "2")

    def refuse(output: Output) -> list[bool]:
        with (tmp_path / "tried").open("a") as log:
            log.write(f"{output.address}\n")
        raise OSError(output.address)

    side = SideOutputs(find, SHELVES, WHOLE, refuse)
    go_on(side)
    side.go_on()
    found, changed, shelves = side.end()
    assert (found, changed, left(shelves)) == (FOUND, [], OUTPUTS)
    assert (tmp_path / "tried").read_text() == "0.txt\n"


def test_what_only_serves_or_writes_beside_mkdocs_is_not_loaded_to_print() -> None:
    told = "import sys, practice_bank.site_build.site_build; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True).stdout.split()
    assert "practice_bank.export" in loaded
    assert {"icalendar", "feedgenerator", "docx", "mkdocs.livereload", "watchdog", "ssl"}.isdisjoint(loaded)

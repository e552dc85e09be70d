"""Tests of work in shifts: each item is done once, by processes that come and go."""

import multiprocessing
import os
import signal
import time
from collections import Counter
from pathlib import Path

import pytest

from practice_bank.running import WORKERS, map_in_shifts
from practice_bank.running.shifts import SHORT

MANY = range(3000)


@pytest.fixture(params=["1", "2", "3"])
def workers(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> int:
    """As many workers as a test is run with."""
    monkeypatch.setenv(WORKERS, request.param)
    return int(request.param)


def name_process(number: int) -> tuple[int, int]:
    time.sleep(0.0002)
    return number, os.getpid()


@pytest.mark.usefixtures("workers")
@pytest.mark.parametrize("long", [0, 1, 5, 40])
def test_each_is_done_once(long: int) -> None:
    assert sorted(map_in_shifts(lambda number: -number, MANY, long)) == sorted(-number for number in MANY)


def test_no_more_processes_work_at_once_than_may(workers: int) -> None:
    counts = {len(multiprocessing.active_children()) for _ in map_in_shifts(name_process, MANY, 3)}
    assert max(counts) <= workers - 1
    assert not multiprocessing.active_children()


def test_others_go_and_are_forked_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(WORKERS, "2")
    shifts: dict[int, list[int]] = {}
    for number, process in map_in_shifts(name_process, MANY):
        shifts.setdefault(process, []).append(number)
    own = shifts.pop(os.getpid())
    assert len(shifts) > 3
    assert max(map(len, shifts.values())) < len(MANY) / 4
    assert MANY[-1] in own, "this process begins at the end"
    assert MANY[0] not in own


@pytest.mark.usefixtures("workers")
def test_this_process_takes_over_what_others_have_not_come_to() -> None:
    own = os.getpid()

    def task(number: int) -> tuple[int, int]:
        if os.getpid() != own:
            time.sleep(0.05)
        return number, os.getpid()

    results = list(map_in_shifts(task, MANY))
    assert sorted(number for number, _ in results) == [*MANY]
    others = Counter(process for _, process in results if process != own)
    assert max(others.values(), default=0) < SHORT, "a shift has more items than that"


def test_a_shift_knows_what_this_process_has_made_before(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(WORKERS, "2")
    own, made = os.getpid(), []

    def task(number: int) -> tuple[bool, int]:
        time.sleep(0.0002)
        if os.getpid() == own:
            made.append(number)
        return os.getpid() == own, len(made)

    known = {count for is_own, count in map_in_shifts(task, MANY) if not is_own}
    assert min(known) == 0
    assert max(known) > 100


def test_long_ones_are_begun_first_and_each_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(WORKERS, "3")
    done: dict[int, list[int]] = {}
    for number, process in map_in_shifts(name_process, MANY, 2):
        done.setdefault(process, []).append(number)
    assert {tuple(numbers) for numbers in done.values() if max(numbers) >= 2998} == {(2998,), (2999,)}
    assert done[os.getpid()][0] == 2994, "this process begins at the end, but for the long ones"


@pytest.mark.usefixtures("workers")
def test_nothing_to_do() -> None:
    assert list(map_in_shifts(str, [])) == []


@pytest.mark.usefixtures("workers")
@pytest.mark.parametrize("at", [0, 500, 2999])
def test_a_fault_of_the_task_comes_out(at: int) -> None:
    with pytest.raises(ZeroDivisionError):
        list(map_in_shifts(lambda number: 1 // (number - at), MANY, 1))
    assert not multiprocessing.active_children()


def test_who_wants_no_more_leaves_nobody_at_work(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(WORKERS, "3")
    results = map_in_shifts(name_process, MANY)
    next(iter(results))
    assert multiprocessing.active_children()
    results.close()
    assert not multiprocessing.active_children()


def test_this_process_does_what_others_died_at(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(WORKERS, "3")
    own = os.getpid()

    def task(number: int) -> int:
        time.sleep(0.0002)
        if number > 100 and os.getpid() != own:
            os.kill(os.getpid(), signal.SIGKILL)
        return number

    assert sorted(map_in_shifts(task, MANY)) == list(MANY)

"""Tests of work in several processes."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable

import pytest

from practice_bank.running import WORKERS, count_workers, map_in_workers

MANY = range(1000)


@pytest.fixture(params=["1", "3"])
def workers(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """As many workers as a test is run with."""
    monkeypatch.setenv(WORKERS, request.param)
    return str(request.param)


@pytest.mark.usefixtures("workers")
def test_results_come_in_the_order_of_the_items() -> None:
    assert list(map_in_workers(lambda number: number * number, MANY)) == [number * number for number in MANY]


def test_what_is_to_be_done_anyway_is_done_once_and_where_there_are_others(
    workers: str,
) -> None:
    done: list[int] = []
    assert list(map_in_workers(str, MANY, lambda: done.append(os.getpid()))) == [*map(str, MANY)]
    assert done == ([os.getpid()] if workers != "1" else [])


@pytest.mark.usefixtures("workers")
def test_one_goes_on_while_another_is_not_done() -> None:
    pairs = zip(
        map_in_workers(lambda number: number + 1, MANY), map_in_workers(lambda number: -number, MANY), strict=True
    )
    assert list(pairs) == [(number + 1, -number) for number in MANY]


@pytest.mark.usefixtures("workers")
def test_nothing_to_do() -> None:
    assert list(map_in_workers(str, [])) == []


@pytest.mark.usefixtures("workers")
def test_a_fault_of_the_task_comes_out() -> None:
    def fail(number: int) -> int:
        return 1 // (number - 500)

    with pytest.raises(ZeroDivisionError):
        list(map_in_workers(fail, MANY))


def test_several_processes_work(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(WORKERS, "3")
    processes = set(map_in_workers(_name_process, MANY))
    assert os.getpid() in processes, "this one too"
    assert len(processes) == 3


def _name_process(_: int) -> int:
    time.sleep(0.0005)
    return os.getpid()


def test_few_items_stay_in_this_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(WORKERS, "3")
    assert set(map_in_workers(lambda _: os.getpid(), range(10))) == {os.getpid()}


def test_a_worker_that_dies_is_replaced_by_this_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(WORKERS, "3")
    assert list(map_in_workers(_dying(os.getpid()), MANY)) == list(MANY)


def _dying(parent: int) -> Callable[[int], int]:
    def task(number: int) -> int:
        time.sleep(0.0005)
        if number > 100 and os.getpid() != parent:
            os.kill(os.getpid(), signal.SIGKILL)
        return number

    return task


ORPHANS = """\
import os, time
from practice_bank.running import {how}
def task(number):
    os.write(1, b".")
    time.sleep(600)
list({how}(task, range(1000)))
"""


@pytest.mark.parametrize("how", ["map_in_workers", "map_in_shifts"])
def test_workers_end_with_the_process_they_work_for(how: str) -> None:
    command = [sys.executable, "-c", ORPHANS.format(how=how)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=os.environ | {WORKERS: "3"}) as process:
        assert process.stdout is not None
        started = process.stdout.read(3)
        process.kill()
        assert started + process.stdout.read() == b"...", "all who could write are gone"


@pytest.mark.parametrize(("said", "count"), [("5", 5), ("0", None), ("many", None), ("", None)])
def test_the_environment_says_how_many_work(said: str, count: int | None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(WORKERS, said)
    assert count_workers() == (count or len(os.sched_getaffinity(0)))

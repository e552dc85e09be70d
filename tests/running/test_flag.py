"""What one process says and another hears."""

import time

import pytest

from practice_bank.running import WORKERS, Begun, Flag


def test_a_forked_process_and_this_one_hear_each_other(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(WORKERS, "2")
    asked, answered = Flag(), Flag()

    def answer() -> str:
        while not asked.is_set():
            time.sleep(0.001)
        answered.set()
        return "heard"

    begun = Begun(answer)
    assert not answered.is_set()
    asked.set()
    assert begun.result() == "heard"
    assert answered.is_set()
    answered.clear()
    assert not answered.is_set()

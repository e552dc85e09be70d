"""Whose assessments a work waits for."""

from datetime import date
from typing import Any

from hand_made import CHAIN, CURRENT, OLD, TODAY, make_assessment, make_bank, make_record, make_round
from practice_bank.records import Assignment
from practice_bank.review import NextStep, Task, review_bank


def step(assessments: Any = (), decisions: Any = (), digest: str = CURRENT, **asked: Any) -> NextStep | None:
    record = make_record("city", assessments, decisions, digest)
    said = {"round": 1, "date": "2026-02-01", "experts": ["dina", "marat", "yerlan"], **asked}
    bank = make_bank(record)
    object.__setattr__(bank, "assignments", {"city": Assignment.model_validate(said)})
    return review_bank(bank, TODAY)[0]["city"].next_step


def test_those_who_are_asked_act() -> None:
    found = step(due="2026-02-10")
    assert found == NextStep(Task.ASSESS, date(2026, 2, 1), 9, 3, ("dina", "marat", "yerlan"))


def test_without_a_day_the_policy_gives_one() -> None:
    assert step() == NextStep(Task.ASSESS, date(2026, 2, 1), 14, 3, ("dina", "marat", "yerlan"))


def test_who_has_answered_is_not_awaited() -> None:
    found = step([make_assessment("marat")])
    assert found
    assert (found.missing, found.experts) == (2, ("dina", "yerlan"))


def test_all_have_answered() -> None:
    found = step(make_round())
    assert found
    assert (found.task, found.experts) == (Task.CONCLUDE, ())


def test_a_round_that_is_open_is_assessed() -> None:
    apart = [make_assessment("dina", (5, 1, 4, 2)), make_assessment("marat", (1, 5, 2, 4)), make_assessment("yerlan")]
    closed = step(apart)
    assert closed
    assert closed.task is Task.NEW_ROUND
    found = step(apart, round=2)
    assert found
    assert (found.task, found.experts) == (Task.ASSESS, ("dina", "marat", "yerlan"))


def test_an_assignment_of_a_round_that_is_over_asks_nobody() -> None:
    found = step([make_assessment("olga", round=2)], round=1)
    assert found
    assert (found.task, found.experts, found.missing) == (Task.ASSESS, (), 2)


def test_a_changed_work_is_reassessed_by_those_asked() -> None:
    changed = (make_round(content=OLD), [one.model_copy(update={"content": OLD}) for one in CHAIN])
    waiting = step(*changed, round=1)
    asked = step(*changed, round=2)
    assert waiting
    assert asked
    assert (waiting.task, asked.task, asked.experts) == (Task.REASSESS, Task.ASSESS, ("dina", "marat", "yerlan"))

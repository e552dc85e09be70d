"""What a work waits for, who acts, until when."""

from datetime import date
from typing import Any

import pytest
from test_status_table import ASSOCIATION, COUNCIL, NEGATIVE, RETURNED, disagreeing, poor, review

from hand_made import CHAIN, OLD, TODAY, make_assessment, make_decision, make_retirement, make_round
from practice_bank.review import Actor, NextStep, Task

EXPERT_FIRST = {"agreement": {"when_low": "expert"}}
FRESH_RETURN = make_decision("council", "2026-02-20", outcome="returned", reason="Нет данных", content=OLD)


def step(*evidence: Any, **options: Any) -> NextStep | None:
    return review(*evidence, **options)[0].next_step


@pytest.mark.parametrize(
    ("task", "since", "due", "evidence", "options"),
    [
        (Task.FINISH, "2026-01-12", None, ([], []), {"draft": True}),
        (Task.ASSESS, "2026-01-12", "2026-01-26", ([], []), {}),
        (Task.ASSESS, "2026-01-12", "2026-01-26", ([make_assessment()], []), {}),
        (Task.ASSESS, "2026-02-04", "2026-02-18", ([make_assessment(content=OLD)], []), {}),
        (Task.NEW_ROUND, "2026-02-04", "2026-02-18", (disagreeing(), []), {}),
        (
            Task.ASSESS,
            "2026-02-04",
            "2026-02-18",
            ([*disagreeing(), make_assessment(round=2, date="2026-02-20")], []),
            {},
        ),
        (Task.ADD_EXPERT, "2026-02-04", "2026-02-18", (disagreeing(), []), {"policy": EXPERT_FIRST}),
        (
            Task.NEW_ROUND,
            "2026-02-04",
            "2026-02-18",
            ([*disagreeing(), make_assessment("olga", (5, 5, 4, 4))], []),
            {"policy": EXPERT_FIRST},
        ),
        (Task.CONCLUDE, "2026-02-04", "2026-03-06", (disagreeing(), []), {"policy": {"max_rounds": 1}}),
        (Task.CONCLUDE, "2026-02-04", "2026-03-06", (make_round(), []), {}),
        (
            Task.DISCUSS,
            "2026-02-04",
            "2026-02-18",
            (make_round(), []),
            {"policy": {"stages": ["association", "council", "approval"]}},
        ),
        (Task.ASSESS, "2026-01-12", "2026-01-26", ([], [ASSOCIATION]), {}),
        (Task.APPROVE, "2026-02-20", "2026-03-02", (make_round(), [COUNCIL]), {}),
        (Task.REVISE, "2026-02-20", "2026-03-22", (make_round(), [RETURNED]), {}),
        (Task.REVISE, "2026-02-04", "2026-03-06", (poor(), []), {}),
        (Task.ASSESS, "2026-02-20", "2026-03-06", (make_round(content=OLD), [FRESH_RETURN]), {}),
        (Task.REASSESS, None, None, (make_round(), CHAIN), {"digest": OLD}),
        (
            Task.RENEW,
            "2026-10-01",
            "2026-10-31",
            (make_round(), [COUNCIL, make_decision("approval", "2026-02-24", valid_until="2026-10-01")]),
            {},
        ),
    ],
)
def test_step(task: Task, since: str | None, due: str | None, evidence: Any, options: dict[str, Any]) -> None:
    found = step(*evidence, **options)
    assert found
    assert found.task is task
    assert (found.since, found.due) == tuple(day and date.fromisoformat(day) for day in (since, due))


@pytest.mark.parametrize(
    "decisions", [CHAIN, [NEGATIVE], [*CHAIN, make_retirement()]], ids=["approved", "rejected", "retired"]
)
def test_nothing_to_do(decisions: Any) -> None:
    assert step(make_round(), decisions) is None


def test_missing_assessments_are_counted() -> None:
    found = step([make_assessment()], [])
    assert found
    assert (found.missing, found.actor) == (2, Actor.EXPERTS)


def test_deadlines_are_the_banks() -> None:
    found = step(make_round(), [], policy={"deadlines": {"council": 3}})
    assert found
    assert found.due == date(2026, 2, 7)
    assert found.days_late(TODAY) == (TODAY - date(2026, 2, 7)).days
    assert found.age(TODAY) == (TODAY - date(2026, 2, 4)).days
    assert found.days_late(date(2026, 2, 7)) == 0


def test_no_deadline_is_never_late() -> None:
    waiting = NextStep(Task.REASSESS)
    assert (waiting.due, waiting.age(TODAY), waiting.days_late(TODAY)) == (None, None, 0)


def test_further_expert_is_named_among_what_lacks() -> None:
    standing, _ = review(disagreeing(), [], policy=EXPERT_FIRST)
    assert "ещё одного эксперта" in standing.reasons[0]["ru"]

"""How far works have come, and how long each step took."""

from datetime import date

from test_arrangement import arrange

from hand_made import CHAIN, make_bank, make_decision, make_record, make_round
from practice_bank.catalogue import Milestone, trace_flow
from practice_bank.records import Record


def steps(*records: Record) -> list[tuple[str, int, int | None]]:
    entries = arrange(make_bank(*records), preview=True).entries.values()
    return [(found.step.value, found.works, found.days) for found in trace_flow(entries)]


def test_days_between_steps() -> None:
    # Submitted on 12 January, assessed on 4 February, decided on 20 and 24 February.
    found = steps(make_record("a", make_round(), CHAIN))
    assert found == [("submitted", 1, None), ("review", 1, 23), ("council", 1, 16), ("approval", 1, 4)]


def test_a_work_counts_up_to_where_it_came() -> None:
    returned = make_decision("council", outcome="returned", level=None)
    found = steps(
        make_record("approved", make_round(), CHAIN),
        make_record("concluded", make_round(), CHAIN[:1]),
        make_record("returned", make_round(), [returned]),
        make_record("submitted"),
        make_record("draft", draft=True),
    )
    assert [(step, works) for step, works, _ in found] == [
        ("submitted", 4),
        ("review", 3),
        ("council", 2),
        ("approval", 1),
    ]


def test_median_is_of_works_that_came_here() -> None:
    slow = make_record("slow", make_round(), CHAIN, submitted=date(2025, 2, 4))
    quick = make_record("quick", make_round(), CHAIN, submitted=date(2026, 2, 3))
    found = steps(slow, quick, make_record("middle", make_round(), CHAIN), make_record("waiting"))
    assert found[1] == ("review", 3, 23)


def test_nothing() -> None:
    assert steps() == [(step.value, 0, None) for step in Milestone]

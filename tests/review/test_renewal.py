"""A review after an approval: it renews, has rounds of its own, and may be short."""

from typing import Any

import pytest

from hand_made import CHAIN, RUBRIC, TODAY, make_assessment, make_bank, make_decision, make_record, make_round
from practice_bank.diagnostics import Diagnostic
from practice_bank.records import Decision, Status
from practice_bank.review import Standing, Task, review_bank

SHORT = {**RUBRIC, "id": "renewal", "labels": {"ru": "Оценка для нового утверждения"}}
ENDED = (
    make_decision("council", "2026-02-20"),
    make_decision("approval", "2026-02-24", valid_until="2026-08-24"),
)


def renewal(round: int = 2, **data: Any) -> list[Any]:
    return make_round(round, date="2026-09-10", rubric="renewal@1", **data)


def renewed(level: str = "district", until: str = "2029-09-20") -> tuple[Decision, ...]:
    return (
        make_decision("council", "2026-09-15", document="9", level=level),
        make_decision("approval", "2026-09-20", document="90", level=level, valid_until=until),
    )


def review(assessments: Any, decisions: Any) -> tuple[Standing, list[Diagnostic]]:
    standings, findings = review_bank(
        make_bank(make_record("city", assessments, decisions), rubrics=(RUBRIC, SHORT)), TODAY
    )
    return standings["city"], findings


def codes(*evidence: Any) -> list[str]:
    return sorted({found.code for found in review(*evidence)[1]})


def test_a_renewed_approval_holds() -> None:
    standing, findings = review([*make_round(), *renewal()], [*ENDED, *renewed()])
    assert not findings
    assert (standing.status, standing.approval, standing.review.round) == (Status.APPROVED, renewed()[1], 2)
    assert standing.review.rubric == "renewal@1"


def test_a_bare_new_date_renews_nothing() -> None:
    standing, findings = review(make_round(), [*ENDED, *renewed()])
    assert [found.code for found in findings] == ["PB655"]
    assert (standing.status, standing.approval) == (Status.EXPIRED, ENDED[1])


CORRECTION = make_decision("approval", "2026-03-02", document="46", valid_until="2026-08-20")


@pytest.mark.parametrize("more", [renewed("oblast"), (CORRECTION,)])
def test_a_higher_level_or_a_correction_needs_no_new_review(more: tuple[Decision, ...]) -> None:
    assert codes(make_round(), [*ENDED, *more]) == []


def test_the_short_rubric_is_for_renewals_alone() -> None:
    assert codes(make_round(rubric="renewal@1"), []) == ["PB618"]


def test_a_renewal_has_rounds_of_its_own() -> None:
    rounds = [*make_round(1), *make_round(2), *make_round(3, date="2026-02-10")]
    assert codes([*rounds, *renewal(4)], [*CHAIN]) == []
    assert codes([*rounds, *make_round(4, date="2026-02-12")], []) == ["PB625"]


def test_what_a_renewal_waits_for() -> None:
    def task(*more: Any) -> Task | None:
        step = review([*make_round(), *more], ENDED)[0].next_step
        return step.task if step else None

    assert task() is Task.RENEW
    assert task(*renewal()[:1]) is Task.ASSESS
    apart = [(5, 1, 4, 2), (1, 5, 2, 4), (3, 3, 5, 1)]
    given = [
        make_assessment(one.value.expert, marks, round=2, date="2026-09-10", rubric="renewal@1")
        for one, marks in zip(renewal(), apart, strict=True)
    ]
    assert task(*given) is Task.NEW_ROUND
    assert task(*renewal()) is Task.CONCLUDE

"""Design §3: each row of the table, in its order."""

from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hand_made import (
    CHAIN,
    CURRENT,
    OLD,
    TODAY,
    make_assessment,
    make_bank,
    make_decision,
    make_record,
    make_retirement,
    make_round,
)
from practice_bank.diagnostics import Diagnostic
from practice_bank.records import Decision, Level, Status
from practice_bank.review import Standing, review_bank


def review(*evidence: Any, policy: dict[str, Any] | None = None, **record: Any) -> tuple[Standing, list[Diagnostic]]:
    made = make_record("city", *evidence, **record)
    standings, findings = review_bank(make_bank(made, policy=policy), TODAY)
    return standings["city"], findings


def status(*evidence: Any, **options: Any) -> Status:
    standing, findings = review(*evidence, **options)
    assert [found.code for found in findings if found.severity == "error"] == []
    return standing.status


def disagreeing(round: int = 1) -> list[Any]:
    rows = {"dina": (5, 4, 3, 4), "marat": (4, 5, 4, 3), "yerlan": (3, 4, 5, 4)}
    return [make_assessment(name, marks, round=round) for name, marks in rows.items()]


def poor() -> list[Any]:
    return [make_assessment(name, (3, 2, 2, 1), verdict="revise") for name in ("dina", "marat", "yerlan")]


COUNCIL, APPROVAL = CHAIN
RETURNED = make_decision("council", "2026-02-20", outcome="returned", reason="Нет данных")
NEGATIVE = make_decision("council", "2026-02-20", outcome="negative", reason="Не ново")
ASSOCIATION = make_decision("association", "2026-01-10", level="school")


@pytest.mark.parametrize(
    ("expected", "assessments", "decisions"),
    [
        (Status.SUBMITTED, [], []),
        (Status.SUBMITTED, [make_assessment(content=OLD)], []),
        (Status.IN_REVIEW, [make_assessment()], []),
        (Status.IN_REVIEW, make_round()[:2], []),
        (Status.IN_REVIEW, disagreeing(), []),
        (Status.IN_REVIEW, [*make_round(1), make_assessment(round=2)], []),
        (Status.REVIEWED, make_round(), []),
        (Status.REVIEWED, [*disagreeing(), *make_round(2)], []),
        (Status.REVISION, poor(), []),
        (Status.REVISION, make_round(), [RETURNED]),
        (Status.REVISION, poor(), [ASSOCIATION]),
        (Status.REJECTED, make_round(), [NEGATIVE]),
        (Status.RECOMMENDED, [], [ASSOCIATION]),
        (Status.RECOMMENDED, make_round(), [COUNCIL]),
        (Status.RECOMMENDED, make_round(), [ASSOCIATION, COUNCIL]),
        (Status.APPROVED, make_round(), CHAIN),
        (Status.APPROVED, make_round(), [ASSOCIATION, *CHAIN]),
        (
            Status.APPROVED,
            make_round(),
            [*CHAIN, make_decision("council", "2026-03-01", outcome="returned", reason="?")],
        ),
        (Status.RETIRED, make_round(), [*CHAIN, make_retirement()]),
        (Status.RETIRED, [], [make_retirement()]),
    ],
)
def test_table(expected: Status, assessments: Sequence[Any], decisions: Sequence[Decision]) -> None:
    assert status(assessments, decisions) is expected


def test_draft_comes_before_all() -> None:
    assert status(make_round(), CHAIN, draft=True) is Status.DRAFT
    assert status(make_round(), [*CHAIN, make_retirement()], draft=True) is Status.DRAFT


def test_changed_since_approval() -> None:
    evidence = (
        make_round(content=OLD),
        [make_decision(content=OLD), make_decision("approval", "2026-02-24", content=OLD)],
    )
    standing, _ = review(*evidence)
    assert standing.status is Status.CHANGED
    assert (standing.review.content, standing.review.experts) == (OLD, 3)


def test_changed_comes_before_expired() -> None:
    ended = make_decision("approval", "2026-02-24", content=OLD, valid_until="2026-03-01")
    assert status(make_round(content=OLD), [make_decision(content=OLD), ended]) is Status.CHANGED


@pytest.mark.parametrize(
    ("until", "expected"),
    [("2026-11-20", Status.EXPIRED), ("2026-11-21", Status.APPROVED), ("2026-11-22", Status.APPROVED)],
)
def test_last_day_still_counts(until: str, expected: Status) -> None:
    approval = make_decision("approval", "2026-02-24", valid_until=until)
    assert status(make_round(), [COUNCIL, approval]) is expected


def test_validity_comes_from_the_policy_where_the_decision_names_none() -> None:
    approval = make_decision("approval", "2026-02-24")
    standing, _ = review(make_round(), [COUNCIL, approval])
    assert str(standing.valid_until) == "2029-02-24"
    assert review(make_round(), [COUNCIL, approval], policy={"valid_for": "P1M"})[0].status is Status.EXPIRED
    assert review(make_round(), [COUNCIL, approval], policy={"valid_for": None})[0].valid_until is None


def test_later_approval_wins() -> None:
    first = [make_decision("council", "2026-02-20", content=OLD), make_decision("approval", "2026-02-24", content=OLD)]
    again = [make_decision("council", "2026-05-20"), make_decision("approval", "2026-05-24", level="oblast")]
    standing, _ = review([*make_round(content=OLD), *make_round(2, date="2026-04-04")], [*first, *again])
    assert (standing.status, standing.level) == (Status.APPROVED, Level.OBLAST)
    assert standing.conclusion == again[0]
    assert standing.approval == again[1]


def test_approval_withdrawn_from_the_same_content() -> None:
    withdrawn = make_decision("approval", "2026-03-24", outcome="returned", reason="Жалоба")
    assert status(make_round(), [*CHAIN, withdrawn]) is Status.REVISION


def test_refusal_of_a_new_version_leaves_the_approved_one() -> None:
    approved = [make_decision(content=OLD), make_decision("approval", "2026-02-24", content=OLD)]
    refused = make_decision("approval", "2026-03-24", outcome="negative", reason="Хуже")
    assert status(make_round(content=OLD), [*approved, refused]) is Status.CHANGED


def test_council_decides_when_rounds_are_used_up() -> None:
    policy = {"max_rounds": 1}
    standing, _ = review(disagreeing(), [], policy=policy)
    assert standing.status is Status.IN_REVIEW
    assert "совет" in standing.reasons[0]["ru"]
    assert status(disagreeing(), [COUNCIL], policy=policy) is Status.RECOMMENDED


def test_association_may_be_a_needed_stage() -> None:
    policy = {"stages": ["association", "council", "approval"]}
    assert status(make_round(), [ASSOCIATION, *CHAIN], policy=policy) is Status.APPROVED
    _, findings = review(make_round(), CHAIN, policy=policy)
    assert [found.code for found in findings] == ["PB653"]


def test_approval_alone_may_be_the_only_stage() -> None:
    policy = {"stages": ["approval"]}
    assert status(make_round(), [APPROVAL], policy=policy) is Status.APPROVED
    _, findings = review(make_round()[:2], [APPROVAL], policy=policy)
    assert [found.code for found in findings] == ["PB651"]


def test_level_is_of_the_last_positive_decision() -> None:
    assert review([], [ASSOCIATION])[0].level is Level.SCHOOL
    assert review(make_round(), CHAIN)[0].level is Level.DISTRICT
    assert review([], [])[0].level is None


def test_reasons_speak_every_language() -> None:
    standing, _ = review(make_round()[:1])
    assert standing.reasons[0] == {
        "kk": "тағы 2 сарапшының бағасы керек (3 бағаның 1 бар)",
        "ru": "нужны оценки ещё 2 экспертов (есть 1 из 3)",
        "en": "2 more assessments are needed (1 of 3 given)",
    }


DECISIONS = st.builds(
    make_decision,
    st.sampled_from(["association", "council", "approval", "retirement"]),
    st.dates(TODAY.replace(year=2024), TODAY.replace(year=2028)).map(str),
    outcome=st.sampled_from(["positive", "returned", "negative", None]),
    content=st.sampled_from([CURRENT, OLD, None]),
    valid_until=st.none() | st.dates(TODAY.replace(year=2024), TODAY.replace(year=2028)).map(str),
    level=st.sampled_from(["district", None]),
)
ASSESSMENTS = st.builds(
    make_assessment,
    st.sampled_from(["dina", "marat", "yerlan", "olga", "aigul", "nobody"]),
    st.lists(st.integers(0, 6) | st.none(), min_size=4, max_size=4),
    round=st.integers(1, 4),
    content=st.sampled_from([CURRENT, OLD]),
    verdict=st.sampled_from(["recommend", "revise", "reject"]),
)


@given(st.lists(ASSESSMENTS, max_size=6), st.lists(DECISIONS, max_size=4), st.booleans())
def test_every_evidence_has_one_status(assessments: list[Any], decisions: list[Decision], draft: bool) -> None:
    standing, _ = review(assessments, decisions, draft=draft)
    assert standing.status in Status
    if standing.status in (Status.APPROVED, Status.CHANGED, Status.EXPIRED):
        assert standing.approval is not None
        assert standing.conclusion is not None
        assert standing.review.passed or standing.review.needs_round
    if standing.status not in (Status.APPROVED, Status.RETIRED):
        assert standing.reasons

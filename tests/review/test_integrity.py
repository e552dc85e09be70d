"""The rules evidence must keep: what breaks one is named once and does not count."""

from dataclasses import replace
from typing import Any

import pytest

from hand_made import (
    CHAIN,
    CRITERIA,
    CURRENT,
    OLD,
    PEOPLE,
    RUBRIC,
    STRANGE,
    TODAY,
    make_assessment,
    make_bank,
    make_decision,
    make_expert,
    make_person,
    make_record,
    make_retirement,
    make_round,
)
from practice_bank.records import Bank, Decision, Marked, Status
from practice_bank.review import review_bank

COUNCIL, APPROVAL = CHAIN


def find(bank: Bank) -> list[tuple[str, str, str]]:
    """Code, severity and field of each finding."""
    _, findings = review_bank(bank, TODAY)
    return [(found.code, found.severity.value, found.field) for found in findings]


def judge(*assessments: Any, decisions: Any = (), record: Any = None, **bank: Any) -> list[tuple[str, str, str]]:
    return find(make_bank(make_record("city", assessments, decisions, **(record or {})), **bank))


@pytest.mark.parametrize(
    ("assessment", "expected"),
    [
        (make_assessment("dinna"), ("PB601", "error", "expert")),
        (make_assessment("saule"), ("PB602", "error", "expert")),
        (make_assessment("dina", date="2019-12-31"), ("PB603", "error", "expert")),
        (make_assessment("aigul"), ("PB604", "error", "expert")),
        (make_assessment(conflict={"type": "mentor"}), ("PB606", "error", "conflict.type")),
        (make_assessment(waiver={"by": "sauule", "reason": "?"}), ("PB610", "error", "waiver.by")),
        (make_assessment(waiver={"by": "marat", "reason": "?"}), ("PB611", "error", "waiver.by")),
        (make_assessment(waiver={"by": "dina", "reason": "?"}), ("PB612", "error", "waiver.by")),
        (make_assessment(waiver={"by": "aigul", "reason": "?"}), ("PB612", "error", "waiver.by")),
        (
            make_assessment(scores={"relevance": 4, "completeness": 3, "results": 1}),
            ("PB613", "error", "scores.reproducibility"),
        ),
        (make_assessment(scores=dict.fromkeys([*CRITERIA, "beauty"], 4)), ("PB614", "error", "scores.beauty")),
        (
            make_assessment(scores=dict.fromkeys(["relevanse", *CRITERIA[1:]], 4)),
            ("PB614", "error", "scores.relevanse"),
        ),
        (make_assessment(comments={"beauty": "Красиво"}), ("PB614", "error", "comments.beauty")),
        (make_assessment(marks=(6, 4, 4, 4)), ("PB615", "error", "scores.relevance")),
        (make_assessment(marks=(4, -1, 4, 4)), ("PB615", "error", "scores.completeness")),
        (make_assessment(marks=(4, 4, 3.5, 4)), ("PB615", "error", "scores.reproducibility")),
        (make_assessment(marks=(4, 4, 4, None)), ("PB616", "error", "scores.results")),
        (make_assessment(rubric="case@7"), ("PB617", "error", "rubric")),
        (make_assessment(date="2026-01-11"), ("PB621", "error", "date")),
        (make_assessment(date="2026-11-22"), ("PB622", "error", "date")),
        (make_assessment(round=4), ("PB625", "warning", "round")),
    ],
)
def test_one_fault_one_finding(assessment: Marked[Any], expected: tuple[str, str, str]) -> None:
    record = {"submitted": "2019-01-01"} if expected[0] == "PB603" else {}
    assert judge(assessment, record=record) == [expected]


def test_faulty_assessment_does_not_count() -> None:
    record = make_record("city", [make_assessment("dina", (6, 4, 4, 3)), *make_round()[1:]])
    standings, _ = review_bank(make_bank(record), TODAY)
    assert standings["city"].review.experts == 2
    assert standings["city"].status is Status.IN_REVIEW


class TestOrganisations:
    def test_same_at_the_date(self) -> None:
        people = (*PEOPLE, make_expert("timur", "school-a"))
        assert judge(make_assessment("timur"), people=people) == [("PB605", "error", "expert")]

    def test_left_before(self) -> None:
        home = {"id": "school-a", "from": "2015-09-01", "to": "2022-08-31"}
        left = make_person("timur", None, organisations=[home], expert={"since": "2015-01-01"})
        assert judge(make_assessment("timur"), people=(*PEOPLE, left)) == []

    def test_of_the_record_and_of_an_authorship(self) -> None:
        people = (make_person("aigul", None), *PEOPLE[1:])
        by_record = {"organisation": "school-b"}
        by_author = {"authors": [{"person": "aigul"}, {"name": {"ru": "Учитель"}, "organisation": "school-b"}]}
        for record in (by_record, by_author):
            assert judge(make_assessment("dina"), record=record, people=people) == [("PB605", "error", "expert")]

    @pytest.mark.parametrize(("weight", "severities"), [("error", ["error"]), ("warning", ["warning"]), ("ignore", [])])
    def test_policy_weighs(self, weight: str, severities: list[str]) -> None:
        found = judge(
            make_assessment("dina"),
            record={"organisation": "school-b"},
            policy={"separation": {"same_organisation": weight}},
        )
        assert [severity for _, severity, _ in found] == severities

    def test_waiver_lifts(self) -> None:
        waived = make_assessment("dina", waiver={"by": "saule", "reason": "Другого эксперта нет"})
        assert judge(waived, record={"organisation": "school-b"}) == []

    def test_waiver_does_not_lift_own_work(self) -> None:
        own = make_assessment("aigul", waiver={"by": "saule", "reason": "Так вышло"})
        assert judge(own) == [("PB604", "error", "expert")]

    def test_found_conflict_is_not_reported_as_declared_too(self) -> None:
        declared = make_assessment("dina", conflict={"type": "same-organisation"})
        assert judge(declared, record={"organisation": "school-b"}) == [("PB605", "error", "expert")]

    def test_manager_counts_as_maker(self) -> None:
        assert judge(make_assessment("dina"), record={"manager": "dina"}) == [("PB604", "error", "expert")]


@pytest.mark.parametrize("declared_by", ["expert", "author"])
def test_relatives(declared_by: str) -> None:
    people = (
        make_person("aigul", "school-a", relatives=["dina"] if declared_by == "author" else []),
        make_expert("dina", "school-b", relatives=["aigul"] if declared_by == "expert" else []),
    )
    assert judge(make_assessment("dina"), people=people) == [("PB608", "error", "expert")]


@pytest.mark.parametrize(
    ("submitted", "years", "found"),
    [("2023-02-04", 3, True), ("2023-02-03", 3, False), ("2026-02-05", 3, False), ("2026-01-05", 0, False)],
)
def test_common_works(submitted: str, years: int, found: bool) -> None:
    common = make_record("common", authors=[{"person": "aigul"}, {"person": "dina"}], submitted=submitted, digest=OLD)
    bank = make_bank(
        make_record("city", [make_assessment("dina")]), common, policy={"separation": {"coauthor_years": years}}
    )
    assert find(bank) == ([("PB609", "error", "expert")] if found else [])


def test_conflict_types_come_from_the_vocabulary() -> None:
    bank = make_bank(make_record("city", [make_assessment(conflict={"type": "mentr"})]))
    terms = {
        "id": "conflict-types",
        "labels": {"ru": "Вид"},
        "terms": [{"id": "mentor", "labels": {"ru": "Наставник"}}],
    }
    vocabularies = {**bank.vocabularies, "conflict-types": type(bank.vocabularies["subjects"]).model_validate(terms)}
    assert find(replace(bank, vocabularies=vocabularies)) == [("PB607", "error", "conflict.type")]


@pytest.mark.parametrize(
    ("mine", "asked", "meets"),
    [
        (["sciences"], ["physics"], True),
        (["physics"], ["sciences"], True),
        (["physics"], ["physics", "music"], True),
        (["physics"], ["mathematics"], False),
        (["music"], ["physics"], False),
        ([], ["physics"], True),
        (["music"], [], True),
    ],
)
def test_competence(mine: list[str], asked: list[str], meets: bool) -> None:
    expert = make_person("dina", "school-b", expert={"since": "2020-01-01", "subjects": mine})
    found = judge(make_assessment("dina"), record={"subjects": asked}, people=(PEOPLE[0], expert))
    assert found == ([] if meets else [("PB624", "warning", "expert")])


class TestRubrics:
    NEWER = RUBRIC | {"version": 2}
    OTHER = RUBRIC | {"id": "project"}

    def test_of_another_kind(self) -> None:
        assert judge(make_assessment(rubric="project@1"), rubrics=(RUBRIC, self.OTHER)) == [
            ("PB618", "error", "rubric")
        ]

    def test_newer_than_the_kinds(self) -> None:
        assert judge(make_assessment(rubric="case@2"), rubrics=(RUBRIC, self.NEWER)) == [("PB618", "error", "rubric")]

    def test_older_still_counts(self) -> None:
        older = RUBRIC | {"version": 0}
        rubrics = (RUBRIC, older)
        whole = [make_assessment(name, rubric="case@0") for name in ("dina", "marat", "yerlan")]
        bank = make_bank(make_record("city", whole), rubrics=rubrics)
        assert review_bank(bank, TODAY)[0]["city"].status is Status.REVIEWED
        assert find(bank) == [("PB619", "info", "rubric")] * 3

    def test_mixed(self) -> None:
        older = make_assessment("dina", rubric="case@0")
        found = judge(older, *make_round()[1:], rubrics=(RUBRIC, RUBRIC | {"version": 0}))
        assert found == [("PB620", "error", "rubric")]


def test_same_expert_twice_in_a_round() -> None:
    twice = make_assessment("dina")
    again = Marked(twice.value, type(twice.marks)("practices/city/reviews/1-dina-again.yml"))
    record = make_record("city", [twice, again])
    bank = make_bank(record)
    assert find(bank) == [("PB623", "error", "expert")]
    assert review_bank(bank, TODAY)[0]["city"].review.experts == 1


def test_next_round_is_another_matter() -> None:
    assert judge(make_assessment("dina"), make_assessment("dina", round=2)) == []


class TestVersions:
    def test_lone_assessment_of_a_text_that_has_moved_on(self) -> None:
        assert judge(make_assessment(content=STRANGE)) == []

    def test_two_name_it(self) -> None:
        assert judge(make_assessment("dina", content=OLD), make_assessment("marat", content=OLD)) == []

    def test_stranger_in_a_round(self) -> None:
        found = judge(make_assessment("dina", content=STRANGE), *make_round()[1:])
        assert found == [("PB627", "error", "content")]

    def test_assessment_of_another_record(self) -> None:
        bank = make_bank(make_record("city", [make_assessment(content=OLD)]), make_record("village", digest=OLD))
        assert find(bank) == [("PB628", "error", "content")]

    def test_approval_of_a_strange_version(self) -> None:
        strange = make_decision("approval", "2026-02-24", content=STRANGE)
        assert judge(*make_round(), decisions=[COUNCIL, strange]) == [("PB627", "error", "[1].content")]

    def test_conclusion_of_a_strange_version(self) -> None:
        found = judge(*make_round(), decisions=[make_decision(content=STRANGE), APPROVAL])
        assert found == [("PB627", "error", "[0].content")]

    def test_decision_of_another_record(self) -> None:
        record = make_record("city", make_round(), [make_decision(content=OLD)])
        assert find(make_bank(record, make_record("village", digest=OLD))) == [("PB628", "error", "[0].content")]

    def test_association_saw_a_first_version(self) -> None:
        first = make_decision("association", "2026-01-13", content=STRANGE)
        assert judge(*make_round(), decisions=[first, *CHAIN]) == [("PB627", "warning", "[0].content")]

    def test_returned_version_that_nobody_else_saw(self) -> None:
        returned = make_decision("council", "2026-01-20", content=STRANGE, outcome="returned", reason="Мало данных")
        assert judge(*make_round(), decisions=[returned, *CHAIN]) == [("PB627", "warning", "[0].content")]

    def test_lone_decision(self) -> None:
        assert judge(decisions=[make_decision("association", content=STRANGE)]) == []
        assert judge(decisions=[make_decision(content=STRANGE)]) == [("PB651", "error", "[0].stage")]


@pytest.mark.parametrize(
    ("decision", "expected"),
    [
        (make_decision("association", organisation="departmant"), ("PB640", "error", "[0].organisation")),
        (make_decision("association", outcome=None), ("PB641", "error", "[0].outcome")),
        (make_decision("association", content=None), ("PB642", "error", "[0].content")),
        (make_decision("association", document=None), ("PB643", "warning", "[0].document")),
        (make_decision(document=None), ("PB643", "error", "[0].document")),
        (make_decision("association", valid_until="2026-01-01"), ("PB646", "error", "[0].valid_until")),
        (make_retirement(successor="citi"), ("PB648", "error", "[0].successor")),
        (make_retirement(successor="city"), ("PB649", "error", "[0].successor")),
        (make_decision(outcome="returned"), ("PB650", "warning", "[0].reason")),
        (make_decision("association", date="2026-11-22"), ("PB622", "error", "[0].date")),
        (make_decision(outcome="negative", reason="?", date="2026-01-11"), ("PB654", "error", "[0].date")),
    ],
)
def test_decision_by_itself(decision: Decision, expected: tuple[str, str, str]) -> None:
    assert judge(decisions=[decision]) == [expected]


def test_association_may_come_before_the_submission() -> None:
    assert judge(decisions=[make_decision("association", date="2025-12-01")]) == []


class TestSupport:
    def test_conclusion_without_assessments(self) -> None:
        assert judge(decisions=[COUNCIL]) == [("PB651", "error", "[0].stage")]

    def test_conclusion_without_quorum(self) -> None:
        assert judge(*make_round()[:2], decisions=CHAIN) == [("PB651", "error", "[0].stage")]

    def test_conclusion_below_the_pass_mark(self) -> None:
        poor = [make_assessment(name, (3, 2, 2, 1)) for name in ("dina", "marat", "yerlan")]
        assert judge(*poor, decisions=CHAIN) == [("PB651", "error", "[0].stage")]

    def test_faulty_assessment_is_the_known_cause(self) -> None:
        faulty = make_assessment("dina", (6, 4, 4, 3))
        assert judge(faulty, *make_round()[1:], decisions=CHAIN) == [("PB615", "error", "scores.relevance")]

    def test_faulty_assessment_is_not_the_only_cause(self) -> None:
        found = judge(make_assessment("dina", (6, 4, 4, 3)), decisions=CHAIN)
        assert found == [("PB615", "error", "scores.relevance"), ("PB651", "error", "[0].stage")]

    def test_unread_review_is_a_known_cause(self) -> None:
        assert judge(*make_round()[:2], decisions=CHAIN, record={"unread": ["reviews/1-yerlan.yml"]}) == []

    def test_approval_without_conclusion(self) -> None:
        assert judge(*make_round(), decisions=[APPROVAL]) == [("PB653", "error", "[0].stage")]

    def test_approval_of_another_version(self) -> None:
        # Two pieces name the other version, so it is known; but nobody recommended it.
        other = [
            make_decision("approval", "2026-02-24", content=OLD),
            make_decision("approval", "2026-02-25", content=OLD),
        ]
        found = judge(*make_round(), decisions=[COUNCIL, *other])
        assert found[0] == ("PB653", "error", "[1].stage")

    def test_approval_after_a_returned_conclusion(self) -> None:
        returned = make_decision("council", "2026-02-21", outcome="returned", reason="Мало данных")
        assert judge(*make_round(), decisions=[COUNCIL, returned, APPROVAL]) == [("PB653", "error", "[2].stage")]

    def test_conclusion_before_all_assessments(self) -> None:
        early = make_decision("council", "2026-02-01")
        assert judge(*make_round(), decisions=[early, APPROVAL]) == [("PB652", "error", "[0].date")]

    def test_one_assessment_after_all_decisions(self) -> None:
        late = make_assessment("dina", date="2026-03-05")
        assert judge(late, *make_round()[1:], decisions=CHAIN) == [("PB626", "error", "date")]

    def test_one_assessment_more_than_needed_after_the_conclusion(self) -> None:
        late = make_assessment("olga", date="2026-03-05")
        bank = make_bank(make_record("city", [*make_round(), late], CHAIN))
        assert find(bank) == [("PB626", "warning", "date")]
        assert review_bank(bank, TODAY)[0]["city"].status is Status.APPROVED

    def test_dates_going_back(self) -> None:
        approval = make_decision("approval", "2026-02-10")
        assert judge(*make_round(), decisions=[COUNCIL, approval]) == [("PB645", "error", "[1].date")]

    def test_decision_after_retirement(self) -> None:
        found = judge(*make_round(), decisions=[*CHAIN, make_retirement(), make_decision("council", "2026-11-01")])
        assert found == [("PB647", "error", "[3].stage")]


class TestClaims:
    def test_right(self) -> None:
        assert judge(*make_round(), decisions=CHAIN, record={"status": "approved"}) == []

    def test_wrong_says_all_that_lacks(self) -> None:
        _, findings = review_bank(make_bank(make_record("city", make_round()[:1], status="approved")), TODAY)
        assert [(found.code, found.field) for found in findings] == [("PB701", "status")]
        message = findings[0].message("ru")
        for lacking in ("ещё 2 экспертов", "заключение совета", "утверждение руководителем"):
            assert lacking in message

    def test_faulty_evidence_is_enough_said(self) -> None:
        faulty = [make_assessment("dina", (6, 4, 4, 3)), *make_round()[1:]]
        found = judge(*faulty, decisions=CHAIN, record={"status": "approved"})
        assert found == [("PB615", "error", "scores.relevance")]

    def test_draft(self) -> None:
        assert judge(record={"draft": True, "status": "submitted"}) == [("PB701", "error", "status")]
        assert judge(*make_round(), record={"draft": True}) == [("PB702", "warning", "draft")]


def test_twins_do_not_accuse_each_other() -> None:
    twin = make_record("twin", digest=CURRENT)
    assert find(make_bank(make_record("city", make_round(), CHAIN), twin)) == []


class TestFaultElsewhere:
    """What only follows from a fault that has its own finding is not reported again, and does not count."""

    @pytest.mark.parametrize(
        ("register", "name", "assessment"),
        [
            ("people", "dinna", make_assessment("dinna")),
            ("people", "dina", make_assessment("dina", date="2019-01-01", content=STRANGE)),
            ("people", "boss", make_assessment("dina", waiver={"by": "boss", "reason": "Нужно"})),
            ("rubrics", "case", make_assessment("dina", (9, 9, 9, 9))),
            ("rubrics", "case@7", make_assessment("dina", rubric="case@7")),
        ],
    )
    def test_assessment(self, register: str, name: str, assessment: Marked[Any]) -> None:
        bank = make_bank(make_record("city", [assessment]))
        assert find(replace(bank, faulty={register: frozenset({name})})) == []

    def test_what_rests_on_it_does_not_count(self) -> None:
        bank = replace(make_bank(make_record("city", make_round(), CHAIN)), faulty={"people": frozenset({"dina"})})
        standings, findings = review_bank(bank, TODAY)
        assert findings == []
        assert standings["city"].review.experts == 2
        assert standings["city"].status is Status.IN_REVIEW

    def test_organisation_and_successor(self) -> None:
        record = make_record("city", decisions=[make_retirement(organisation="closed", successor="broken")])
        faulty = {"organisations": frozenset({"closed"}), "records": frozenset({"broken"})}
        assert find(replace(make_bank(record), faulty=faulty)) == []

    def test_decision_with_faults_of_the_schema(self) -> None:
        record = make_record("city", make_round(), CHAIN, whole=False)
        standings, findings = review_bank(make_bank(record), TODAY)
        assert findings == []
        assert standings["city"].status is Status.REVIEWED

    def test_original_whose_digest_nobody_knows(self) -> None:
        record = make_record("city", [make_assessment(content=STRANGE), *make_round()[1:]], CHAIN, digest="")
        assert "PB627" not in [code for code, *_ in find(make_bank(record))]

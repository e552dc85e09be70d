"""Figures of the control room: right sums, in order, and of what the site shows."""

from datetime import date

import pytest
from test_arrangement import arrange

from hand_made import CHAIN, OLD, TODAY, make_assessment, make_bank, make_decision, make_record, make_round
from practice_bank.catalogue import Catalogue, Monitoring, build_catalogue, build_monitoring
from practice_bank.records import Bank
from practice_bank.review import LanguageState, ordinal_alpha, review_bank

COUNCIL = make_decision("council", "2026-02-20")
REASON = {"results": "Данных нет."}
"""Why a mark was declined."""


def watch(bank: Bank, *, preview: bool = True) -> Monitoring:
    standings, _ = review_bank(bank, TODAY)
    return build_monitoring(build_catalogue(bank, standings, today=TODAY, preview=preview))


def approved_until(day: str) -> list[object]:
    return [COUNCIL, make_decision("approval", "2026-02-24", valid_until=day)]


def test_queue_is_by_deadline() -> None:
    bank = make_bank(
        make_record("late", submitted="2026-01-12"),
        make_record("fresh", submitted="2026-11-20"),
        make_record("changed", make_round(content=OLD), [
            make_decision("council", content=OLD), make_decision("approval", "2026-02-24", content=OLD)
        ]),
        make_record("draft", draft=True),
        make_record("done", make_round(), CHAIN),
    )  # fmt: skip
    found = watch(bank)
    assert [item.entry.record.id for item in found.queue] == ["late", "fresh", "draft", "changed"]
    assert [item.days_late for item in found.queue] == [(TODAY - date(2026, 1, 26)).days, 0, 0, 0]
    assert found.overdue == 1


def test_public_figures_are_of_published_works() -> None:
    bank = make_bank(make_record("open"), make_record("done", make_round(), CHAIN, grades=[5], subjects=["physics"]))
    found = watch(bank, preview=False)
    assert (found.queue, found.load) == ((), ())
    assert found.statistics.works == 1
    assert [row.works for row in found.coverage.rows] == [1, 1]


def test_load_counts_each_experts_assessments() -> None:
    bank = make_bank(
        make_record("a", make_round(), CHAIN),
        make_record("b", [make_assessment("dina", date="2026-11-01", round=1)]),
        make_record("c", [make_assessment("dina", date="2024-11-01", content=OLD)]),
    )
    dina, marat, *_ = watch(bank).load
    assert (dina.person, dina.total, dina.last_year, dina.under_review) == ("dina", 3, 2, 1)
    assert (marat.person, marat.total, marat.under_review) == ("marat", 1, 0)
    assert [load.person for load in watch(bank).load][-1] == "olga", "an expert without work stands there too"


def test_validity() -> None:
    bank = make_bank(
        make_record("today", make_round(), approved_until("2026-11-21")),
        make_record("soon", make_round(), approved_until("2027-02-19")),
        make_record("later", make_round(), approved_until("2027-02-20")),
        make_record("over", make_round(), approved_until("2026-11-20")),
    )
    found = watch(bank).validity
    names = [[entry.record.id for entry in group] for group in (found.expiring, found.expired)]
    assert names == [["today", "soon"], ["over"]]


def test_changed_works() -> None:
    found = watch(make_bank(make_record("moved", make_round(), CHAIN, digest=OLD))).validity
    assert [entry.record.id for entry in found.changed] == ["moved"]


def test_coverage() -> None:
    bank = make_bank(
        make_record("a", subjects=["physics"], grades=[7, 8]),
        make_record("b", subjects=["physics", "mathematics"], grades=[8, 8]),
        make_record("c"),
    )
    found = watch(bank).coverage
    rows = {row.subject: row for row in found.rows}
    assert list(rows) == ["sciences", "physics", "mathematics", ""]
    assert {grade: count for grade, count in rows["sciences"].by_grade.items() if count} == {7: 1, 8: 2}
    assert (rows["sciences"].works, rows["mathematics"].works, rows[""].ungraded) == (2, 1, 1)
    assert (found.uncovered, found.most) == (("music",), 2)


def test_agreement_by_criterion() -> None:
    marks = [(5, 4, 4, 3), (4, 4, 2, 3), (3, 1, 2, None), (5, 2, 4, 1), (1, 0, 4, 3)]
    works = [
        make_record(
            f"work-{number}", [make_assessment(name, row, comments=REASON) for name in ("dina", "marat", "yerlan")]
        )
        for number, row in enumerate(marks)
    ]
    first, _, _, last = watch(make_bank(*works)).agreement
    assert (first.criterion, first.works, first.marks, first.mean_range) == ("relevance", 5, 15, 0)
    assert first.mean == pytest.approx(18 / 5)
    assert first.alpha == ordinal_alpha([[row[0] for row in marks]] * 3) == 1
    assert (last.works, last.marks, last.alpha) == (4, 12, None), "four works are too few"


def test_languages_behind() -> None:
    found = watch(make_bank(make_record("a"), make_record("done", make_round(), [make_decision(outcome="negative")])))
    assert [(each.entry.record.id, each.language, each.state) for each in found.languages] == [
        ("a", "kk", LanguageState.MISSING)
    ]


def test_empty_bank() -> None:
    found = build_monitoring(arrange(make_bank(), preview=True))
    assert (found.overdue, found.queue, found.coverage.most, found.agreement) == (0, (), 0, ())


def test_no_day_is_asked_of_a_catalogue_made_by_hand() -> None:
    assert build_monitoring(Catalogue(make_bank())).statistics.works == 0

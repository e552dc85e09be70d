"""What an expert of a later round is told."""

from hand_made import TODAY, make_assessment, make_bank, make_record
from practice_bank.review.dossier import Dossier
from practice_bank.review.sheet import find_past_round


def make_dossier(*assessments: object) -> Dossier:
    record = make_record("city", assessments)  # type: ignore[arg-type]
    return Dossier(record, make_bank(record), TODAY, tuple(one.value for one in record.assessments))


FIRST = (
    make_assessment("yerlan", (5, 1, 4, None), comments={"results": "Б", "relevance": "Г"}, summary="Ясно"),
    make_assessment("dina", (1, 5, 2, 3), comments={"results": "А"}, summary="Коротко"),
    make_assessment("marat", (3, 3, 3, 3), comments={"results": "В"}),
)


def test_nothing_before_the_first_assessment() -> None:
    assert find_past_round(make_dossier(), "dina") is None


def test_arguments_do_not_tell_who_is_who() -> None:
    past = find_past_round(make_dossier(*FIRST), "dina")
    assert past
    assert past.round == 1
    assert past.arguments == {"relevance": ("Г",), "results": ("А", "Б", "В")}
    assert past.summaries == ("Коротко", "Ясно")
    assert [figures.count for figures in past.figures.criteria] == [3, 3, 3, 2]


def test_order_of_files_changes_nothing() -> None:
    assert find_past_round(make_dossier(*FIRST), "dina") == find_past_round(make_dossier(*reversed(FIRST)), "dina")


def test_own_marks() -> None:
    dossier = make_dossier(*FIRST)
    past, newcomer = find_past_round(dossier, "yerlan"), find_past_round(dossier, "olga")
    assert past
    assert newcomer
    assert past.own == {"relevance": 5.0, "completeness": 1.0, "reproducibility": 4.0, "results": None}
    assert newcomer.own == {}


def test_only_the_last_round() -> None:
    second = make_assessment("dina", (3, 3, 3, 3), round=2, comments={"results": "Передумала"}, date="2026-03-04")
    past = find_past_round(make_dossier(*FIRST, second), "dina")
    assert past
    assert (past.round, past.arguments) == (2, {"results": ("Передумала",)})

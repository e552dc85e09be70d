from practice_bank.diagnostics import Place, diagnose
from practice_bank.validation.echoes import without_echoes

HERE = Place("a.md", 2)


def test_what_follows_from_a_wrong_value_is_left_out() -> None:
    wrong = diagnose("PB205", HERE, ("authors", 0), key="authors", found="text")
    around = diagnose("PB237", HERE, ("authors",), key="authors", value="x")
    inside = diagnose("PB501", HERE, ("authors", 0, "person"), text="<b>")
    beside = diagnose("PB501", HERE, ("authors", 1, "person"), text="<b>")
    elsewhere = diagnose("PB501", Place("b.md", 2), ("authors", 0, "person"), text="<b>")
    assert without_echoes([wrong, around, inside, beside, elsewhere]) == [wrong, beside, elsewhere]


def test_personal_data_are_reported_whatever_else_is_wrong() -> None:
    both = [
        diagnose("PB215", HERE, ("title",), key="title", limit=1, length=2),
        diagnose("PB522", HERE, ("title",), text="1"),
    ]
    assert without_echoes(both) == both


def test_the_same_finding_twice_is_one() -> None:
    twice = [diagnose("PB517", HERE, (), file="x")] * 2
    assert without_echoes(twice) == twice[:1]

"""How many works, and how many people and organisations behind them."""

from test_arrangement import arrange

from hand_made import CHAIN, make_bank, make_record, make_round
from practice_bank.catalogue import count_works
from practice_bank.records import Status


def test_counts() -> None:
    bank = make_bank(make_record("a", make_round(), CHAIN), make_record("b"), make_record("c", draft=True))
    counted = count_works(arrange(bank, preview=True).entries.values())
    assert counted.works == 3
    assert {status: number for status, number in counted.by_status.items() if number} == {
        Status.APPROVED: 1,
        Status.DRAFT: 1,
        Status.SUBMITTED: 1,
    }
    assert list(counted.by_status) == list(Status)


def test_makers_count_once() -> None:
    guest = {"name": {"ru": "Гостья"}}
    bank = make_bank(
        make_record("a", authors=[{"person": "aigul"}, guest], manager="aigul"),
        make_record("b", authors=[guest, {"person": "dina", "organisation": "school-b"}], manager="marat"),
    )
    counted = count_works(arrange(bank, preview=True).entries.values())
    assert counted.makers == len({"aigul", "dina", "marat", "Гостья"})
    assert counted.organisations == len({"school-a", "school-b"})
    assert counted.languages == 1


def test_nothing() -> None:
    counted = count_works([])
    assert (sum(counted.by_status.values()), counted.works, counted.makers, counted.languages) == (0, 0, 0, 0)

"""How many works of what sort."""

from test_arrangement import arrange

from hand_made import CHAIN, make_bank, make_record, make_round
from practice_bank.catalogue import count_works
from practice_bank.records import Level, Status


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
    assert counted.by_kind == {"case": 3}
    assert counted.by_level[Level.DISTRICT] == 1
    assert counted.by_level[Level.SCHOOL] == 0


def test_nothing() -> None:
    assert sum(count_works([]).by_status.values()) == 0

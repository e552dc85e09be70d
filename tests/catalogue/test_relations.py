"""Which works are worth reading beside which."""

from hypothesis import given
from hypothesis import strategies as st

from hand_made import make_record
from practice_bank.catalogue.relations import MOST, NEIGHBOURS, find_related

TERMS = st.lists(st.sampled_from(["physics", "music", "mathematics", "biology"]), max_size=3, unique=True)


def test_declared_come_first_in_both_directions() -> None:
    records = [
        make_record("a", related=["c", "gone", "a"], subjects=["music"]),
        make_record("b", subjects=["music"]),
        make_record("c", subjects=["physics"]),
        make_record("d", subjects=["biology"]),
    ]
    related = find_related(records)
    assert related["a"][:2] == ("c", "b")
    assert related["c"][0] == "a"
    assert "gone" not in related["a"]


def test_rare_terms_weigh_more() -> None:
    common = [make_record(f"m{number}", subjects=["mathematics"]) for number in range(6)]
    records = [
        make_record("self", subjects=["mathematics", "music"]),
        *common,
        make_record("rare", subjects=["music"]),
    ]
    assert find_related(records)["self"][0] == "rare"


def test_what_all_share_relates_nobody() -> None:
    records = [make_record(name, subjects=["physics"]) for name in "abc"]
    assert set(find_related(records).values()) == {()}


def test_neighbours_are_bounded() -> None:
    records = [make_record(f"r{number:03}", subjects=["music"] if number < 90 else []) for number in range(100)]
    related = find_related(records)["r000"]
    assert related == ("r001", "r002", "r003", "r004", "r005")
    assert NEIGHBOURS * 2 < 90


@given(st.lists(TERMS, max_size=12))
def test_few_others_each_once(subjects: list[list[str]]) -> None:
    records = [make_record(f"r{number}", subjects=terms) for number, terms in enumerate(subjects)]
    related = find_related(records)
    assert set(related) == {record.id for record in records}
    for name, others in related.items():
        assert name not in others
        assert len(others) == len(set(others)) <= MOST
        assert set(others) <= set(related)

"""Which works are worth reading beside which."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hand_made import make_record
from practice_bank.catalogue import relations
from practice_bank.catalogue.features import find_title_words
from practice_bank.catalogue.relations import MOST, NEIGHBOURS, WORDS, find_related
from practice_bank.records import Body, Heading, Section

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


def test_words_relate_what_no_term_does() -> None:
    records = [
        make_record("a", title="Кристаллы соли на подоконнике", subjects=["physics"]),
        make_record("b", title="Рисуем песком", subjects=["physics"]),
        make_record("c", title="Как растёт кристалл", subjects=["music"]),
        make_record("d", title="Хор в школе", subjects=["music"]),
    ]
    related = find_related(records)
    assert set(related["a"]) == {"b", "c"}, "the stem of кристаллы and кристалл is one"


def test_a_term_weighs_more_than_a_word_as_rare() -> None:
    records = [
        make_record("self", title="Кристаллы", subjects=["music"]),
        make_record("word", title="Кристалл", subjects=["physics"]),
        make_record("term", title="Хор", subjects=["music"]),
        *(make_record(f"m{number}", title="Счёт", subjects=["mathematics"]) for number in range(4)),
    ]
    assert find_related(records)["self"][:2] == ("term", "word")


def test_headings_that_the_kind_gives_bind_nothing() -> None:
    given, own = Heading(2, "Ситуация", "s", 1), Heading(3, "Водопровод", "v", 2)
    record = make_record("a", title="Хор", summary="Хор.")
    body = Body("", headings=(given, own), sections=(Section("situation", given, ""),))
    keys = {key for _, key in find_title_words(replace(record, body=body))}
    assert any(str(key).startswith("водопров") for key in keys)
    assert not any(str(key).startswith("ситуац") for key in keys)


def test_cost_grows_linearly(monkeypatch: pytest.MonkeyPatch) -> None:
    looked: list[int] = []

    def count(having: list[int], number: int) -> list[int]:
        found = list(neighbours(having, number))
        looked.append(len(found))
        return found

    neighbours = relations._neighbours
    monkeypatch.setattr(relations, "_neighbours", count)
    costs = []
    for size in (100, 200, 400):
        looked.clear()
        words = [
            "алгебра",
            "биология",
            "карта",
            "диктант",
            "задача",
            "класс",
            "музыка",
            "окно",
            "песок",
            "речка",
            "сказка",
            "театр",
            "урок",
            "хор",
            "школа",
        ]
        records = [
            make_record(
                f"r{n:03}", title=" ".join(words[n % 5 :]), summary=" ".join(words[: 5 + n % 9]), subjects=["music"]
            )
            for n in range(size)
        ]
        assert len(dict(find_related(records))) == size
        assert looked
        costs.append(sum(looked) / size)
    assert max(costs) <= (WORDS + 5) * 2 * NEIGHBOURS
    assert costs[2] <= costs[1] * 1.1


def test_what_another_process_found_is_not_looked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    records = [make_record(name, subjects=["music"] if name < "c" else ["physics"]) for name in "abc"]
    found = find_related(records).find_all()
    assert found == {"a": ("b",), "b": ("a",), "c": ()}
    told = find_related(records)
    told.keep(found)
    monkeypatch.setattr(relations, "find_features", lambda _: pytest.fail("it was found"))
    assert dict(told) == found


@given(st.lists(TERMS, max_size=12))
def test_few_others_each_once(subjects: list[list[str]]) -> None:
    records = [make_record(f"r{number}", subjects=terms) for number, terms in enumerate(subjects)]
    related = find_related(records)
    assert set(related) == {record.id for record in records}
    for name, others in related.items():
        assert name not in others
        assert len(others) == len(set(others)) <= MOST
        assert set(others) <= set(related)

"""Tests of things whose copies keep some of their fields packed."""

import pickle
from dataclasses import dataclass, field, replace

import pytest

from practice_bank.records import Packable


@dataclass(frozen=True)
class Shelf(Packable):
    """A shelf of many books."""

    PACKED = (("books",), ("note",))

    name: str
    books: tuple[str, ...] = ()
    note: str | None = None
    places: dict[str, int] = field(default_factory=dict)


SHELF = Shelf("A", ("Абай", "Әуезов"), "сверху", {"a": 1})


@pytest.mark.parametrize("times", [1, 2])
def test_a_copy_says_the_same(times: int) -> None:
    copy = SHELF
    for _ in range(times):
        copy = pickle.loads(pickle.dumps(copy))
    assert copy == SHELF
    assert (copy.books, copy.note) == (SHELF.books, SHELF.note)


@pytest.mark.parametrize("copy", [SHELF.pack(), pickle.loads(pickle.dumps(SHELF))], ids=["here", "elsewhere"])
def test_a_copy_holds_no_objects_for_what_is_packed(copy: Shelf) -> None:
    assert copy == SHELF
    assert vars(copy).keys() & {"books", "note"} == set()
    assert vars(SHELF).keys() >= {"books", "note"}


def test_packs_that_say_nothing_stand_in_memory_once() -> None:
    some, others = (vars(pickle.loads(pickle.dumps(Shelf(name))))["_packs"] for name in "AB")
    assert some[0] is others[0]
    assert some[1] is others[1]


def test_what_is_packed_can_be_replaced() -> None:
    copy = replace(pickle.loads(pickle.dumps(SHELF)), books=("Абай",))
    assert copy == replace(SHELF, books=("Абай",))
    assert pickle.loads(pickle.dumps(copy)).books == ("Абай",)


def test_defaults_stay() -> None:
    assert (Shelf("B").books, Shelf("B").note) == ((), None)
    assert pickle.loads(pickle.dumps(Shelf("B"))) == Shelf("B")


def test_a_name_it_has_not_is_missed() -> None:
    copy = pickle.loads(pickle.dumps(SHELF))
    with pytest.raises(AttributeError, match="Shelf has no pages"):
        _ = copy.pages
    assert not hasattr(object.__new__(Shelf), "books"), "half-made: nothing is packed yet"

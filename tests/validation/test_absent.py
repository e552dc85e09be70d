from hypothesis import given
from hypothesis import strategies as st

from practice_bank.diagnostics import Marks
from practice_bank.validation.absent import is_empty, walk, without_empty

DATA = st.recursive(
    st.none() | st.text(max_size=3),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from("abc"), inner, max_size=3),
    max_leaves=12,
)


@given(DATA)
def test_nothing_empty_is_left(data: object) -> None:
    filled = without_empty(data).data
    assert not any(is_empty(value) for _, value in walk(filled))
    assert without_empty(filled).data == filled


@given(DATA)
def test_every_path_leads_back_to_its_value(data: object) -> None:
    filled = without_empty(data)
    for path, value in walk(filled.data):
        there = data
        for step in filled.origin(path):
            there = there[step]  # type: ignore[index]
        assert without_empty(there).data == value


def test_marks_follow_what_moved() -> None:
    marks = Marks(
        "x", {(): (1, 1), ("a", 0): (2, 3), ("a", 1): (3, 3)}, {(): (1, 1), ("a", 0): (2, 3), ("a", 1): (3, 3)}
    )
    filled = without_empty({"a": ["", "x"]})
    assert filled.data == {"a": ["x"]}
    assert filled.settle(marks).of_value("a", 0).line == 3


def test_a_declined_mark_is_kept() -> None:
    kept = without_empty({"scores": {"results": None}, "comments": {"results": None}}, frozenset({"scores"}))
    assert kept.data == {"scores": {"results": None}}

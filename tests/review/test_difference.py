"""Differences of texts: nothing is lost, nothing is made up."""

from hypothesis import given, settings
from hypothesis import strategies as st

from hand_made import OLD
from practice_bank.review import Fate, Mark, Piece, compare_versions
from practice_bank.review.word_difference import CONTEXT, compare_texts, compare_words
from written import BEFORE, make_text

TEXTS = st.text(st.sampled_from("абә ,.\n1"), max_size=60)


def side(pieces: tuple[Piece, ...], mark: Mark) -> str:
    return "".join(piece.text for piece in pieces if piece.mark in (Mark.SAME, mark))


def filled_lines(text: str) -> list[str]:
    """A blank line more or less is no change."""
    return [line for line in text.split("\n") if line]


@given(TEXTS, TEXTS)
def test_both_versions_can_be_read_off(before: str, after: str) -> None:
    pieces = compare_words(before, after)
    assert side(pieces, Mark.REMOVED) == before
    assert side(pieces, Mark.ADDED) == after


@given(TEXTS, TEXTS)
@settings(max_examples=200)
def test_passages_are_lines_of_the_texts(before: str, after: str) -> None:
    passages = compare_texts(before, after)
    is_changed = any(passage.is_changed for passage in passages)
    assert before != after if is_changed else filled_lines(before) == filled_lines(after)
    for passage in passages:
        for mark, text in ((Mark.REMOVED, before), (Mark.ADDED, after)):
            assert side(passage.pieces, mark) in text


def test_words_are_marked() -> None:
    pieces = compare_words("В школе третий год нет учителя.", "В школе пятый год нет учителя.")
    assert pieces == (
        Piece(Mark.SAME, "В школе "),
        Piece(Mark.REMOVED, "третий"),
        Piece(Mark.ADDED, "пятый"),
        Piece(Mark.SAME, " год нет учителя."),
    )


def test_text_written_anew_is_shown_whole() -> None:
    pieces = compare_words("Ученики делят дроби.", "На экскурсию едут двадцать человек.")
    assert [piece.mark for piece in pieces] == [Mark.REMOVED, Mark.ADDED]


def test_unchanged_lines_are_left_out() -> None:
    lines = [f"строка {number}" for number in range(30)]
    changed = [*lines[:10], "другая", *lines[11:20], "третья", *lines[21:]]
    passages = compare_texts("\n".join(lines), "\n".join(changed))
    assert [passage.follows for passage in passages] == [False, True, True, False, True, True]
    assert passages[0].pieces[0].text.count("\n") == CONTEXT - 1


def test_large_passage_is_not_compared_word_by_word() -> None:
    before, after = "а " * 3000, "а " * 3000 + "б"
    assert [piece.mark for piece in compare_words(before, after)] == [Mark.REMOVED, Mark.ADDED]


def test_fields_are_named_as_in_the_file() -> None:
    before = make_text(BEFORE, OLD, evidence={"indicators": [{"name": "Доля", "reached": 3}]}, keywords=["а", "б"])
    after = make_text(BEFORE, evidence={"indicators": [{"name": "Доля", "reached": 5}]}, keywords=["а"], licence="MIT")
    (front,) = compare_versions(before, after)
    found = {
        item.name: (item.fate, side(item.pieces, Mark.REMOVED), side(item.pieces, Mark.ADDED)) for item in front.items
    }
    assert found == {
        "keywords": (Fate.CHANGED, "а, б", "а"),
        "licence": (Fate.ADDED, "", "MIT"),
        "evidence.indicators[0].reached": (Fate.CHANGED, "3.0", "5.0"),
    }


def test_files_and_sections() -> None:
    before = make_text(BEFORE, OLD)
    after = make_text({"#question Вопрос": "Что делать?", "Итог": "Всё"}, files="2")
    found = {each.part: each for each in compare_versions(before, after)}
    assert {part: each.fate for part, each in found.items()} == {
        "итог": Fate.ADDED,
        "ход": Fate.REMOVED,
        "files": Fate.CHANGED,
    }
    assert [(item.name, item.fate) for item in found["files"].items] == [("files/plan.txt", Fate.CHANGED)]
    assert found["ход"].passages[0].pieces == (Piece(Mark.REMOVED, "## Ход\n\nШаг 1"),)


def test_order_of_sections() -> None:
    (order,) = compare_versions(make_text(BEFORE, OLD), make_text(dict(reversed(BEFORE.items()))))
    assert order.part == "order"
    assert any(passage.is_changed for passage in order.passages)

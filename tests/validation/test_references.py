from practice_bank.diagnostics import Marks
from practice_bank.validation.circles import find_circles
from practice_bank.validation.references import Reference, Target, check_references, find_texts
from practice_bank.validation.register import build_register
from practice_bank.validation.registers import Registers

SUBJECTS = build_register([("mathematics", ["Математика", "алгебра"]), ("physics", ["Физика"])])
TERMS = (Reference(("subjects", "*"), Target.TERM, "subjects"),)


def said(word: str) -> str | None:
    registers = Registers(vocabularies={"subjects": SUBJECTS})
    found = list(check_references({"subjects": [word]}, Marks("x"), TERMS, registers))
    return found[0].hint("en").partition("mean ")[2] or "nothing" if found else None


def test_ids_are_found_by_any_of_their_names() -> None:
    assert said("mathematics") is None
    assert said("Математика") == '"mathematics"?'
    assert said("МАТЕМАТИКА") == '"mathematics"?'
    assert said("matematics") == '"mathematics"?'
    assert said("Алгебра") == '"mathematics"?'
    assert said("астрономия") == "nothing"


def test_a_register_with_unread_entries_misses_nothing_for_certain() -> None:
    register = build_register([("school-a", ["Школа А"])], is_open=True)
    assert not register.misses("school-b")
    assert register.misses("Школа А")


def test_paths_with_wildcards() -> None:
    data = {"authors": [{"person": " a "}, {"name": {}}, "x", {"person": ["b"]}]}
    assert list(find_texts(data, ("authors", "*", "person"))) == [(("authors", 0, "person"), "a")]


def test_circles_are_named_once() -> None:
    assert find_circles({"a": "b", "b": "c", "c": "b", "d": "d", "e": None, "f": "a"}) == ["b", "d"]
    assert find_circles({str(n): str(n + 1) for n in range(5000)}) == []

import random

from hypothesis import given
from hypothesis import strategies as st

from practice_bank.i18n import sort_key
from practice_bank.i18n.sorting import ALPHABET

WORDS = ["алма", "әже", "бала", "ғалым", "қала", "ңа", "өзен", "ұл", "үй", "һарип", "ыдыс", "іс", "ян"]


def test_kazakh_alphabet() -> None:
    shuffled = random.Random(1).sample(WORDS, len(WORDS))
    assert sorted(shuffled, key=sort_key) == WORDS
    assert sorted(ALPHABET, key=sort_key) == list(ALPHABET)


def test_signs_and_latin_come_before_letters() -> None:
    ordered = ["2026", "Zoo", "«Өзен»", "😀", "аба", "ая"]
    assert sorted(reversed(ordered), key=sort_key) == ordered


def test_case_decides_last() -> None:
    assert sorted(["Әже", "әже", "әжей", "Абай"], key=sort_key) == ["Абай", "әже", "Әже", "әжей"]


@given(st.lists(st.text(alphabet=ALPHABET + ALPHABET.upper() + "azAZ09 -")))
def test_sort_is_total(words: list[str]) -> None:
    assert sorted(words, key=sort_key) == sorted(reversed(words), key=sort_key)

"""Words are counted as a long look would count them."""

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from practice_bank.validation.word_count import count_words


@given(st.text(st.sampled_from("aяқәҰ1 _-–\n№«»…’ё") | st.characters(max_codepoint=0x2FF), max_size=30))
@example("".join(map(chr, range(0x3000))))
@example("5 м²_ × 3")
def test_words_are_runs_of_letters_and_digits(text: str) -> None:
    assert count_words(text) == len(re.findall(r"[^\W_]+", text))


@pytest.mark.parametrize(("text", "words"), [("", 0), ("ата-ана", 2), ("«Қыз» №1 snake_case, 2,5", 6), ("日本語 x", 2)])
def test_known_texts(text: str, words: int) -> None:
    assert count_words(text) == words

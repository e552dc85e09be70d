import pytest
from hypothesis import given
from hypothesis import strategies as st

from practice_bank.i18n import find_lookalikes, kazakh_share, repair_lookalikes
from practice_bank.i18n.script import KAZAKH_SHARE_MIXED, KAZAKH_SHARE_UNTRANSLATED

KAZAKH = "Әдістемелік кабинет педагогтердің озық тәжірибесін жинақтап, қорытады және таратады."
RUSSIAN = "Методический кабинет собирает, обобщает и распространяет передовой опыт педагогов."


@pytest.mark.parametrize(
    ("written", "meant"),
    [("министрлiгiнде", "министрлігінде"), ("мaкeт", "макет"), ("Hұсқаулық", "Нұсқаулық")],
)
def test_latin_letters_in_cyrillic_words_are_repaired(written: str, meant: str) -> None:
    assert find_lookalikes(f"бұл {written}!") == [(4, written)]
    assert repair_lookalikes(f"бұл {written}!") == f"бұл {meant}!"


@pytest.mark.parametrize("text", ["IT-мектеп", "PISA-ға", "Profi.kz", "CLIL", "сабақ", "https://example.org/a"])
def test_words_of_one_script_stay(text: str) -> None:
    assert find_lookalikes(text) == []
    assert repair_lookalikes(text) == text


@given(st.text())
def test_repair_is_idempotent_and_leaves_nothing_to_find(text: str) -> None:
    repaired = repair_lookalikes(text)
    assert repair_lookalikes(repaired) == repaired
    assert find_lookalikes(repaired) == []


def test_share_of_kazakh_letters_tells_the_languages_apart() -> None:
    assert kazakh_share(KAZAKH)[0] > KAZAKH_SHARE_MIXED
    assert kazakh_share(RUSSIAN)[0] < KAZAKH_SHARE_UNTRANSLATED
    assert kazakh_share("") == (0.0, 0)

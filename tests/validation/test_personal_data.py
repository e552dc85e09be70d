import pytest
from hypothesis import given
from hypothesis import strategies as st

from practice_bank.validation.personal_data import find_personal_data, is_personal_number, mask


def codes(text: str) -> list[str]:
    return [code for code, _, _ in find_personal_data(text)]


@pytest.mark.parametrize("text", ["ИИН 100105550010.", "100105 550010", "(100105550010)", "жсн:100105550010"])
def test_personal_numbers(text: str) -> None:
    assert codes(text) == ["PB522"]


@pytest.mark.parametrize(
    "text",
    [
        "100105550011",  # the check digit
        "101305550010",  # the month
        "100140012345",  # a business number
        "1001055500101",
        "sha256:100105550010aa",
        "№ 123456789012",
    ],
)
def test_other_numbers(text: str) -> None:
    assert codes(text) == []


@pytest.mark.parametrize(
    "text", ["+7 701 123 45 67", "8 (701) 123-45-67", "+77011234567", "87011234567", "+7-701-123-45-67"]
)
def test_phones(text: str) -> None:
    assert codes(f"Тел. {text}, кешке") == ["PB523"]


@pytest.mark.parametrize("text", ["2026-03-02", "100 000 000", "ISBN 978-601-06-1234-5", "8 класс, 701 ученик", "8701"])
def test_no_phones(text: str) -> None:
    assert codes(text) == []


def test_mail() -> None:
    assert codes("Жазыңыз: aigul.s@mail.kz.") == ["PB524"]


@given(st.from_regex(r"\A[0-9]{12}\Z"))
def test_one_check_digit_fits_at_most(number: str) -> None:
    fitting = [digit for digit in "0123456789" if is_personal_number(number[:11] + digit)]
    assert len(fitting) <= 1


def test_reports_do_not_spread_what_they_found() -> None:
    assert mask("100105550010") == "1001…10"
    assert mask("aigul@mail.kz") == "a…@mail.kz"

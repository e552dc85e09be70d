import pytest

from practice_bank.records import Kind
from practice_bank.validation.section_headings import SectionHeadings, normalise_heading

KIND = Kind.model_validate(
    {
        "id": "case",
        "labels": {"kk": "Кейс"},
        "rubric": "case@1",
        "sections": [{"id": "question", "required": "true", "headings": {"kk": ["Сұрақ", "Тапсырма"]}}],
    }
)


@pytest.mark.parametrize(
    "text",
    ["Сұрақ", "сұрақ:", "СҰРАҚ.", "  Сұрақ  ", "1. Сұрақ", "«Сұрақ»", "Тапсырма", "Сұрақ\u0301".replace("\u0301", "")],
)
def test_headings_are_recognised(text: str) -> None:
    assert SectionHeadings(KIND, "kk").find(text) == "question"


def test_composed_and_decomposed_letters_are_the_same() -> None:
    assert normalise_heading("Жайлы \u0438\u0306од") == normalise_heading("жайлы \u0439од")


@pytest.mark.parametrize("text", ["Сұрақтар мен жауаптар", "", "Вопрос"])
def test_other_headings_are_not(text: str) -> None:
    assert SectionHeadings(KIND, "kk").find(text) == ""

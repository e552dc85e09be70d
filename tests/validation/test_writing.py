import pytest

from practice_bank.validation.source_text import SourceText
from practice_bank.validation.writing import check_kazakh, check_letters, check_untranslated

KAZAKH = "Оқушылар төрт топқа бөлініп, әр станцияда он минуттан жұмыс істейді де, нәтижесін кестеге жазады."
RUSSIAN = "Ученики делятся на четыре группы, работают на каждой станции по десять минут и пишут итог."


def source(text: str) -> SourceText:
    return SourceText("index.kk.md", text, 3)


def test_lookalikes_have_their_place() -> None:
    found = list(check_letters(source("Мәтін.\n\nБiз министрлiгiнде болдық.")))
    assert [(one.place.line, one.place.column, one.arguments["right"]) for one in found] == [
        (5, 1, "Біз"),
        (5, 5, "министрлігінде"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "`мiн`",
        "```\nмiн\n```",
        "https://example.org/мiн",
        "[а](files/мiн.txt)",
        "IT-маман",
        "PISAның",
        "CLIL әдісі",
        "<мiн@example.org>",
    ],
)
def test_code_addresses_and_foreign_names_are_let_alone(text: str) -> None:
    assert list(check_letters(source(text))) == []


@pytest.mark.parametrize(
    ("text", "code", "severity"),
    [
        (KAZAKH, None, None),
        (RUSSIAN, "PB417", "error"),
        (RUSSIAN * 2 + KAZAKH, "PB418", "warning"),
        ("Тест.", None, None),
    ],
)
def test_kazakh(text: str, code: str | None, severity: str | None) -> None:
    found = [(one.code, one.severity.value) for one in check_kazakh(source(text), finished=True)]
    assert found == ([(code, severity)] if code else [])


def test_an_unfinished_translation_is_only_warned() -> None:
    assert [one.severity.value for one in check_kazakh(source(RUSSIAN), finished=False)] == ["warning"]


def test_untranslated_paragraphs() -> None:
    found = list(check_untranslated(source(f"Кіріспе.\n\n{RUSSIAN}\n"), source(f"{RUSSIAN.upper()}\n")))
    assert [(one.code, one.place.line) for one in found] == [("PB419", 5)]

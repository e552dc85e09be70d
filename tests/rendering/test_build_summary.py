import pytest

from practice_bank.rendering import BuildSummary


@pytest.mark.parametrize(
    ("language", "pages", "text"),
    [
        ("kk", 2214, "2214 бет 3,4 секундта дайын болды. Өзгеріссіз қалған файлдар: 2200; жазылғаны: 14."),
        ("ru", 21, "готова 21 страница за 3,4 с. Осталось без изменений файлов: 2200; записано: 14."),
        ("ru", 2214, "готово 2214 страниц за 3,4 с. Осталось без изменений файлов: 2200; записано: 14."),
        ("en", 1, "1 page is ready in 3.4 s. Files left as they were: 2200; written: 14."),
    ],
)
def test_a_build_says_what_it_did(language: str, pages: int, text: str) -> None:
    assert BuildSummary(pages, 3.4449, kept=2200, written=14).text(language) == text

from datetime import date

import pytest

from practice_bank.i18n import format_date, format_number, localize, localized_language, messages


def test_unknown_language_falls_back() -> None:
    assert messages("de").language == "en"


@pytest.mark.parametrize(
    ("language", "written"),
    [("kk", "2026 ж. 4 желтоқсан"), ("ru", "4 декабря 2026\u202fг."), ("en", "December 4, 2026")],
)
def test_dates(language: str, written: str) -> None:
    assert format_date(date(2026, 12, 4), language).replace("\xa0", " ").replace("\u202f", " ") == written.replace(
        "\u202f", " "
    )


def test_numbers() -> None:
    assert format_number(0.8222, "ru") == "0,82"
    assert format_number(3, "kk") == "3"


def test_localize_picks_the_language_else_a_fallback() -> None:
    text = {"ru": "Проект", "en": "Project"}
    assert localize(text, "ru") == "Проект"
    assert (localize(text, "kk"), localized_language(text, "kk")) == ("Проект", "ru")
    assert localize({}, "kk") == ""

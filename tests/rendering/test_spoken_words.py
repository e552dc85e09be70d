"""Days, grades, durations and sizes as a reader would say them."""

from datetime import date

import pytest

from practice_bank.catalogue import Catalogue
from practice_bank.rendering.views import Reader
from practice_bank.rendering.views.attachments import size_words
from practice_bank.rendering.views.day_words import since_day, until_day
from practice_bank.rendering.views.effort import duration_words
from practice_bank.rendering.views.grades import grade_words
from practice_bank.rendering.views.record_facts import licence_href

DATIVE = "қаңтарға ақпанға наурызға сәуірге мамырға маусымға шілдеге тамызға қыркүйекке қазанға қарашаға желтоқсанға"
ABLATIVE = (
    "қаңтардан ақпаннан наурыздан сәуірден мамырдан маусымнан шілдеден тамыздан қыркүйектен қазаннан қарашадан "
    "желтоқсаннан"
)


def reader(catalogue: Catalogue, language: str) -> Reader:
    return Reader(catalogue, language, "bank/")


@pytest.mark.parametrize("month", range(1, 13))
def test_kazakh_days_take_their_case(month: int) -> None:
    day = date(2029, month, 24)
    assert until_day(day, "kk").endswith(f" {DATIVE.split()[month - 1]} дейін")
    assert since_day(day, "kk").endswith(f" {ABLATIVE.split()[month - 1]} бастап")


def test_russian_days_are_in_the_genitive() -> None:
    assert until_day(date(2029, 2, 24), "ru").startswith("до 24 февраля 2029")


@pytest.mark.parametrize(
    ("grades", "kazakh", "russian"),
    [
        ([], "", ""),
        ([8], "8-сынып", "8 класс"),
        ([9, 7, 8], "7–9-сыныптар", "7–9 классы"),
        ([1, 2, 4], "1–2, 4-сыныптар", "1–2, 4 классы"),
        ([0, 1], "мектепалды сыныбы, 1-сынып", "предшкольный класс, 1 класс"),
        ([0], "мектепалды сыныбы", "предшкольный класс"),
    ],
)
def test_grades(public: Catalogue, grades: list[int], kazakh: str, russian: str) -> None:
    assert grade_words(grades, reader(public, "kk")) == kazakh
    assert grade_words(grades, reader(public, "ru")) == russian


@pytest.mark.parametrize(
    ("duration", "kazakh", "russian"),
    [
        ("PT90M", "1 сағат 30 минут", "1 час 30 минут"),
        ("PT45M", "45 минут", "45 минут"),
        ("P9M", "9 ай", "9 месяцев"),
        ("P1Y2M3W1DT1H", "1 жыл 2 ай 3 апта 1 күн 1 сағат", "1 год 2 месяца 3 недели 1 день 1 час"),
        ("PT22M", "22 минут", "22 минуты"),
    ],
)
def test_durations(public: Catalogue, duration: str, kazakh: str, russian: str) -> None:
    assert duration_words(duration, reader(public, "kk")) == kazakh
    assert duration_words(duration, reader(public, "ru")) == russian


def test_sizes(public: Catalogue) -> None:
    said = [size_words(size, reader(public, "ru")) for size in (1, 900, 2560, 3 * 1024 * 1024)]
    assert said == ["1 байт", "900 байт", "2,5 КБ", "3 МБ"]


@pytest.mark.parametrize(
    ("licence", "href"),
    [
        ("CC-BY-4.0", "https://creativecommons.org/licenses/by/4.0/"),
        ("CC-BY-NC-SA-4.0", "https://creativecommons.org/licenses/by-nc-sa/4.0/"),
        ("MIT", ""),
    ],
)
def test_licence_link(licence: str, href: str) -> None:
    assert licence_href(licence) == href

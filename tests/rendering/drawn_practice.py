"""A practice with everything that a teacher decides by, laid over the example bank."""

from pathlib import Path

from laying import TODAY, check_site, lay_site
from practice_bank.catalogue import Catalogue
from practice_bank.pipeline import Settings, arrange
from practice_bank.rendering import SitePage, build_pages
from practice_bank.rendering.views import RecordView

FOLDER = "practices/2026/reading-pairs"
ORIGINAL = """\
---
kind: practice
title: Чтение в парах
summary: Старшие читают с младшими, поэтому учитель успевает обойти всех.
authors: [{person: aigul, role: author}]
organisation: school-a
submitted: 2026-03-02
levels: [basic-secondary]
subjects: [physics]
grades: [2, 4]
audience: [teachers]
effort: {time: PT45M, people: 1, cost: none, difficulty: easy}
evidence:
  level: measured
  indicators:
    - {name: Верные ответы, unit: "%", before: 48, target: 60, reached: 72}
    - {name: Минуты ожидания, unit: минут на урок, before: 17, target: 10, reached: 6}
    - {name: Ученики, before: 30, target: 40, reached: 10}
consent: true
---

## Проблема

Младшие ждут учителя.

## Что понадобится

Нужно:

- один рассказ;
- песочные часы на десять минут, которые видно с каждого места;
- карточки трёх видов, доска со шторкой и вторая доска для старших, если она есть в классе.

## Ход работы

Читаем. И ещё раз читаем.

## Результаты

Стало лучше.

## Трудности

- В первых парах старшие подсказывали слово раньше. Помогли часы.
- Вторая трудность.
"""


def arrange_practice(root: Path, original: str = ORIGINAL, **files: str) -> Catalogue:
    """Arrange the example bank with the practice; further files of its folder by name."""
    laid = {f"{FOLDER}/{name}": text for name, text in files.items()}
    lay_site(root, files={f"{FOLDER}/index.ru.md": original, **laid})
    return arrange(check_site(root, preview=True), Settings(root, TODAY, True))


def practice_page(catalogue: Catalogue, language: str = "ru", site_url: str = "") -> SitePage:
    pages = build_pages(catalogue, language, site_url)
    return next(page for page in pages if isinstance(page.view, RecordView) and page.view.id == "reading-pairs")


def practice_view(catalogue: Catalogue, language: str = "ru", site_url: str = "") -> RecordView:
    view = practice_page(catalogue, language, site_url).view
    assert isinstance(view, RecordView)
    return view

"""News laid over the example bank: with everything, plain, of next week, in one language only."""

from collections.abc import Mapping
from pathlib import Path

from laying import TODAY, check_site, lay_site
from practice_bank.catalogue import Catalogue
from practice_bank.pipeline import Settings, arrange
from practice_bank.rendering import SitePage, build_pages

RICH = """\
---
date: 2026-11-12
title: День эксперта близко
summary: Осталось две недели, места ещё есть.
cover: {file: files/round-table.svg, alt: Круглый стол}
author: dina
topics: [best-practices, competitions]
records: [city-village, profi-kz]
events: [expert-day]
keywords: [эксперты]
updated: 2026-11-14
---

## Что взять с собой

Свой кейс, [такой](record:city-village), или [ещё не утверждённый](record:profi-kz).
Что было – [в прошлый раз](news:older).

![Стол](files/round-table.svg)

Вопросы – [в начало](#что-взять-с-собой).
"""
RICH_KAZAKH = """\
---
title: Сарапшы күні жақын
summary: Екі апта қалды, әлі орын бар.
cover: {alt: Дөңгелек үстел}
translation: {state: complete, translator: aigul}
---

Өз кейсіңізді ала келіңіз, [мысалы](record:city-village).
"""
SQUARE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"><rect width="4" height="3"/></svg>'


def plain(day: str, title: str = "Итоги недели", more: str = "") -> str:
    return f"---\ndate: {day}\ntitle: {title}\nsummary: Коротко о главном.\n{more}---\n\nСделано много.\n"


NEWS = {
    "docs/news/2026/near/index.ru.md": RICH,
    "docs/news/2026/near/index.kk.md": RICH_KAZAKH,
    "docs/news/2026/near/files/round-table.svg": SQUARE,
    "docs/news/2025/older/index.ru.md": plain("2025-10-01", more="records: [city-village]\n"),
    "docs/news/2026/newest/index.ru.md": plain("2026-11-20", "Первый снег"),
    "docs/news/2026/pinned/index.ru.md": plain("2026-03-01", "Правила приёма", "pinned: true\n"),
    "docs/news/2026/later/index.ru.md": plain("2026-11-28", "Ещё не сегодня", "records: [city-village]\n"),
}


def arrange_news(root: Path, files: Mapping[str, str] = NEWS, *, preview: bool = False) -> Catalogue:
    lay_site(root, files=files)
    checked = check_site(root, preview=preview)
    assert not checked.has_errors, checked.diagnostics
    return arrange(checked, Settings(root, TODAY, preview))


def find_pages(catalogue: Catalogue, language: str = "ru", site_url: str = "") -> dict[str, SitePage]:
    """Pages of the news by address."""
    pages = build_pages(catalogue, language, site_url)
    return {page.path: page for page in pages if page.path.startswith("news/")}

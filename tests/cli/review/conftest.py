"""A bank in which a review is run through the command, and sheets are filled in as people do."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from laying import lay_site
from practice_bank.cli import main
from sheet_lines import write_value

EXPERT = """\
id: {id}
name: {{kk: "{name}", ru: "{name}"}}
organisations: [{{id: department, from: 2018-01-10}}]
expert: {{subjects: [sciences], levels: [basic-secondary], languages: [kk, ru], since: 2024-09-01}}
"""
PEOPLE = {
    f"practices/_bank/people/{id}.yml": EXPERT.format(id=id, name=name)
    for id, name in {"olga": "Ольга Четвёртая", "pavel": "Павел Пятый"}.items()
}
WORK = "practices/2026/pendulum"
TEXT = """\
---
kind: case
title: Маятник на перемене
summary: Ученики измеряют ускорение свободного падения маятником из нитки и гайки.
authors: [{person: aigul, role: author}]
organisation: school-a
submitted: 2026-02-01
levels: [basic-secondary]
audience: [teachers]
subjects: [physics]
grades: [9]
licence: CC-BY-4.0
consent: true
---

## Ситуация

В кабинете один набор приборов на класс, и до измерений доходит не каждый ученик.

## Вопрос

Как дать каждому измерить самому, если приборов не хватает?

## Варианты решения

Нитка, гайка и секундомер телефона есть у всех: опыт ставят на перемене парами.

## Выводы

Погрешность пар не превышала семи процентов, опыт повторили два параллельных класса.
"""

Call = Callable[..., Result]
Fill = Callable[..., Path]


@pytest.fixture
def bank(tmp_path: Path) -> Path:
    return lay_site(tmp_path / "site", files={**PEOPLE, f"{WORK}/index.ru.md": TEXT})


@pytest.fixture
def call(bank: Path, monkeypatch: pytest.MonkeyPatch) -> Call:
    """Call the command inside the bank, in Russian."""
    monkeypatch.chdir(bank)
    return lambda *arguments: CliRunner().invoke(main, [*map(str, arguments), "--lang", "ru"])


@pytest.fixture
def fill(tmp_path: Path) -> Fill:
    """Fill in a sheet as an expert would in a plain editor."""

    def fill_sheet(sheet: Path, day: str, marks: Mapping[str, object], verdict: str = "recommend", **more: str) -> Path:
        text = sheet.read_text("utf-8")
        text = write_value(text, "date", day)
        for criterion, mark in marks.items():
            text = write_value(text, f"  {criterion}", mark)
        text = write_value(text, "verdict", verdict)
        text = write_value(text, "  type", more.pop("conflict", "none"))
        for key, value in more.items():
            text = write_value(text, key.replace("_", " "), value)
        sheet.write_text(text, "utf-8")
        return sheet

    return fill_sheet

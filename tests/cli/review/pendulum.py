"""A work that a review is run about, and two experts more than the example bank has."""

from collections.abc import Callable
from pathlib import Path

from click.testing import Result

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

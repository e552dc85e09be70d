"""Banks that are right: no finding, whatever they make use of."""

from pathlib import Path

import pytest

from laying import check_site, lay_site

EVERYTHING = """\
---
kind: diary
title: "Бақылау күнделігі: 7-сынып"
summary: Жетінші сынып оқушылары физика сабағында жүргізетін бақылау күнделігі.
authors:
  - {person: aigul, role: author, organisation: school-b}
  - {name: {kk: Ауыл мұғалімі, ru: Сельский учитель}, role: co-author}
organisation: school-a
submitted: 2026-03-02
levels:
  - basic-secondary
subjects: [physics, mathematics]
grades: [0, 7, 11]
methods: [case-method]
directions: []
audience: null
conditions: [no-laboratory]
keywords: [күнделік, "2026 жыл", IT]
effort: {time: P1DT2H30M, people: 1, cost: none, difficulty: easy}
evidence:
  level: measured
  indicators:
    - {name: Сапа, unit: "%", before: 48.5, target: -1, reached: 0}
    - {name: Қатысушылар}
cover: {file: files/cover.svg, alt: Ашық күнделік}
attachments: [{file: files/plan.csv, title: Апталық кесте}, {file: "files/жоспар 1.txt", title: Жоспар}]
related: [city-village]
supersedes: profi-kz
redirect_from: [diary-2024]
licence: CC-BY-NC-SA-4.0
consent: true
ai_use: Мәтіннің емлесі тексерілді.
draft: false
status: submitted
lessons: 12
season: winter
leader: marat
started: 2026-01-12
wide: true
note: ''
---

Кіріспе: `<b>` белгісі мен {1, 2} жиыны, a < b, 5 > 3.

## 1. Күні:

!!! tip "Кеңес"
    Мәтін[^1] және [кесте](files/plan.csv), [жоспар](<files/жоспар 1.txt>).

    - тізім
        - ішкі тізім

[^1]: Ескертпе <https://adilet.zan.kz>.

### Ішкі тақырып

| Апта | Бақылау |
| :--- | ---: |
| 1 | `a|b` |

![Станциялар сызбасы](files/cover.svg "Сызба") және [басқа жұмыс](../city-village/index.ru.md#вопрос),
[оның қалтасы](../city-village/), [өзіміз](#ішкі-тақырып), [іс-шара](../../../docs/events/2026/expert-day/index.kk.md).

## ҚОРЫТЫНДЫ

```html
<script>alert("{{ код }}")</script>
```

Термин
:   Анықтамасы

> Дәйексөз: «Күнделік – үлкен көмек».
"""

KIND = """\
id: diary
labels: {kk: Күнделік, ru: Дневник, en: Diary}
description: {kk: Бақылау жазбалары}
rubric: case@1
required: [levels, effort, lessons]
fields:
  - {id: lessons, type: number, labels: {kk: Сабақ саны, ru: Число уроков}}
  - {id: season, type: term, vocabulary: seasons, labels: {kk: Мезгіл, ru: Сезон}}
  - {id: leader, type: person, labels: {kk: Жетекші, ru: Руководитель}}
  - {id: started, type: date, labels: {kk: Басталуы, ru: Начало}}
  - {id: wide, type: flag, labels: {kk: Кең, ru: Широкий}}
  - {id: note, labels: {kk: Ескерту, ru: Заметка}}
sections:
  - {id: day, required: true, headings: {kk: [Күні], ru: [День]}, guidance: {kk: Не болды?}}
  - {id: end, required: true, headings: {kk: [Қорытынды], ru: [Итог]}}
"""

SEASONS = """\
id: seasons
labels: {kk: Жыл мезгілі, ru: Время года}
terms:
  - {id: cold, labels: {kk: Суық, ru: Холодное}}
  - {id: winter, broader: cold, labels: {kk: Қыс, ru: Зима}, synonyms: {kk: [аяз]}}
"""

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4" role="img"><rect width="4" height="4"/></svg>\n'

TRANSLATION = """\
---
title: "Дневник наблюдений: 7 класс"
summary: Дневник наблюдений, который ведут семиклассники на уроках физики.
keywords: [дневник]
evidence: {indicators: [{name: Качество, unit: "%"}, {name: Участники}]}
cover: {alt: Раскрытый дневник}
attachments: [{file: files/plan.csv, title: Расписание недели}]
translation: {source: "@current", translator: marat, checked_by: dina, state: complete}
---

## День

Ученики записывают наблюдения.

## Итог

Записи сравнивают с прошлой неделей.
"""

EVENT = """\
---
type: seminar
title: Дневник на уроке
summary: Как вести дневник наблюдений и что из него видно.
start: 2026-12-10
end: 2026-12-10
all_day: true
mode: online
link: https://example.org/meet
organiser: department
audience: [teachers]
languages: [kk, ru]
registration: {link: "https://example.org/form", opens: 2026-12-01T09:00, deadline: 2026-12-09, fee: 0}
series: diaries
status: moved
previous_start: 2026-12-03
report: {date: 2026-12-11, attended: 0, summary: Прошло., recording: "https://example.org/video"}
materials: [{file: files/plan.csv, title: Расписание}]
revision: 2
---

Берите с собой дневник, [образец](files/plan.csv).
"""

ADOPTION = """\
person: dina
date: 2026-04-12
grades: [7]
result: partly
"""

DIARY = "practices/2026/diary"


def test_a_record_that_uses_everything(tmp_path: Path) -> None:
    root = lay_site(
        tmp_path,
        files={
            "practices/_bank/kinds/diary.yml": KIND,
            "practices/_bank/vocabularies/seasons.yml": SEASONS,
            f"{DIARY}/index.kk.md": EVERYTHING,
            f"{DIARY}/index.ru.md": TRANSLATION,
            f"{DIARY}/files/cover.svg": SVG,
            f"{DIARY}/files/plan.csv": "апта;бақылау\n",
            f"{DIARY}/files/жоспар 1.txt": "Жоспар\n",
            f"{DIARY}/adoptions/2026-04-12-school-b.yml": ADOPTION,
            "docs/events/2026/diary-day/index.ru.md": EVENT,
            "docs/events/2026/diary-day/files/plan.csv": "a;b\n",
        },
    )
    checked = check_site(root)
    assert [(one.code, one.place, one.field) for one in checked.diagnostics] == []
    record = checked.bank.records["diary"]
    assert {key: value for key, value in record.extra.items() if key != "started"} == {
        "lessons": 12,
        "season": "winter",
        "leader": "marat",
        "wide": True,
    }
    assert [section.id for section in record.body.sections] == ["day", "end"]
    assert checked.bank.events["diary-day"].front.revision == 2


SMALL = {
    "practices/_bank/bank.yml": "name: {ru: Банк, kk: Банк}\nlanguages: [ru, kk]\n",
    "practices/_bank/organisations.yml": "organisations: [{id: school, name: {ru: Школа}}]\n",
    "practices/2026/first/index.ru.md": """\
---
kind: practice
title: Станции
summary: Как восьмой класс проходит квадратные уравнения по четырём станциям.
authors: [{name: {ru: Учитель}, role: author}]
organisation: school
submitted: 2026-03-02
levels: [basic-secondary]
subjects: [mathematics]
consent: true
---

## Описание проблемы

Половина учеников путает дискриминант.

## Ход урока

Четыре станции по десять минут.

## Итоги

Ошибок стало меньше.
""",
}


def test_a_small_bank_stands_on_the_defaults(tmp_path: Path) -> None:
    checked = check_site(lay_site(tmp_path, base=None, files=SMALL))
    assert [one.code for one in checked.diagnostics if one.severity == "error"] == []
    assert [section.id for section in checked.bank.records["first"].body.sections] == ["problem", "process", "results"]


@pytest.mark.parametrize("text", ["", "## Описание проблемы\n"])
def test_a_draft_may_be_unfinished(tmp_path: Path, text: str) -> None:
    page = SMALL["practices/2026/first/index.ru.md"].partition("\n## ")[0].replace("consent:", "draft: true\nconsent:")
    checked = check_site(
        lay_site(tmp_path, base=None, files={**SMALL, "practices/2026/first/index.ru.md": page + text})
    )
    found = [one for one in checked.diagnostics if one.code in ("PB409", "PB410", "PB415")]
    assert found
    assert {one.severity for one in found} == {"warning"}

"""What the page for teachers finds in a work is what `practice-bank check` finds in the record made of it."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from asking_work import ask_work, read_rules

from laying import check_site, lay_site
from practice_bank.cli.new_record import NewRecord, write_record
from practice_bank.diagnostics import Severity
from practice_bank.rendering.views.contribute.form_rules import CODES
from practice_bank.validation.section_headings import normalise_heading

RUSSIAN = "Ученики читают вслух по очереди, остальные в это время скучают и ничего не запоминают."
KAZAKH = "Оқушылар кезекпен дауыстап оқиды, қалғандары сол кезде зерігіп, ештеңе есте сақтамайды."
WHOLE: dict[str, Any] = {
    "language": "ru",
    "email": "",
    "values": {
        "title": ["Чтение в парах"],
        "summary": ["Ученики читают друг другу."],
        "authors.0.name": ["Айгуль Примерова"],
        "organisation": ["school-a"],
        "levels": ["basic-secondary"],
        "subjects": ["mathematics"],
        "consent": ["true"],
    },
    "sections": {"problem": RUSSIAN, "process": RUSSIAN, "results": RUSSIAN},
    "extras": [],
    "files": [],
}


def changed(values: Mapping[str, list[str] | None] | None = None, **parts: Any) -> dict[str, Any]:
    kept = {key: texts for key, texts in (WHOLE["values"] | (values or {})).items() if texts is not None}
    return {**WHOLE, "values": kept, **parts}


def said(text: str, **parts: Any) -> dict[str, Any]:
    return changed(sections=WHOLE["sections"] | {"problem": text}, **parts)


WORKS: Mapping[str, dict[str, Any]] = {
    "whole": WHOLE,
    "nothing": changed({"title": None, "summary": None, "organisation": None, "authors.0.name": None}),
    "no-terms": changed({"levels": None, "subjects": None}),
    "long-title": changed({"title": ["ж" * 201]}),
    "longest-title": changed({"title": ["😀" * 200]}),
    "author-without-name": changed({"authors.0.name": None, "authors.0.organisation": ["school-b"]}),
    "second-author": changed({"authors.1.name": ["Б"], "authors.1.role": ["author"]}),
    "effort": changed({"effort.time": ["45"], "effort.time/unit": ["minutes"], "effort.people": ["2"]}),
    "bad-effort": changed({"effort.time": ["сорок"], "effort.people": ["0"]}),
    "half-people": changed({"effort.people": ["1,5"]}),
    "indicators": changed({"evidence.indicators.0.name": ["Минут"], "evidence.indicators.0.before": ["7,5"]}),
    "bad-indicators": changed({"evidence.indicators.0.before": ["много"], "evidence.indicators.1.unit": ["мин"]}),
    "no-consent": changed({"consent": None}),
    "html-title": changed({"title": ["Чтение <b>в парах</b>"]}),
    "macro-summary": changed({"summary": ["Ученики {{ config }} читают."]}),
    "iin-summary": changed({"summary": ["Ученик 990101300003 читает."]}),
    "lookalike-title": changed({"title": ["Чтениe в парах"]}),
    "lookalike-keyword": changed({"keywords": ["чтениe, пары"]}),
    "no-text": changed(sections={}),
    "one-section": changed(sections={"problem": RUSSIAN}),
    "empty-section": said("### Подраздел"),
    "own-section": changed(extras=[{"heading": "Литература", "text": "Методика чтения."}]),
    "html": said(f"{RUSSIAN} <script>alert(1)</script> <img src=x onerror=alert(1)>"),
    "html-in-code": said(f"{RUSSIAN} `<b>` и\n\n```\n<script>\n```\n"),
    "escaped": said(f"{RUSSIAN} \\<b>слово\\</b> \\<script> и \\{{{{ x }}}}"),
    "less": said("Если 3 < 5 и 7 > 2, то <3 подходит."),
    "attributes": said(f"{RUSSIAN} [слово](https://example.org){{: onclick=alert(1) }}"),
    "macros": said(f'{RUSSIAN}\n\n--8<-- "/etc/passwd"\n\n{{{{ config }}}} {{% raw %}}'),
    "comment": said(f"{RUSSIAN} <!-- проверить -->"),
    "script-link": said(f"{RUSSIAN} [слово](javascript:alert(1)) [два](java&#115;cript:alert)"),
    "plain-link": said(f"{RUSSIAN} [слово](http://example.org) [почта](mailto:office@example.org)"),
    "other-host": said(f"{RUSSIAN} [слово](//evil.example/x)"),
    "outside-picture": said(f"{RUSSIAN} ![схема](https://evil.example/x.png)"),
    "lost-link": said(f"{RUSSIAN} [файл](files/none.pdf)"),
    "rooted-link": said(f"{RUSSIAN} [файл](/etc/passwd)"),
    "headings": said(f"{RUSSIAN}\n\n# Первый\n\n{RUSSIAN}\n\n##### Пятый\n\n{RUSSIAN}"),
    "lookalikes": said(f"{RUSSIAN} Учeники читaют. https://example.org/учeник `учeник`"),
    "phone": said(f"{RUSSIAN} Звоните +7 701 123 45 67 или пишите aigul@mail.kz"),
    "iin": said(f"{RUSSIAN} ИИН 990101300003, номер 990101300009."),
    "kazakh": changed(language="kk", sections=dict.fromkeys(("problem", "process", "results"), KAZAKH)),
    "not-kazakh": changed(language="kk"),
    "partly-kazakh": changed(language="kk", sections={"problem": KAZAKH, "process": RUSSIAN * 2, "results": RUSSIAN}),
}
"""Works by name; each becomes a record of its own."""


@pytest.fixture(scope="module")
def bank(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return lay_site(tmp_path_factory.mktemp("agreeing"))


@pytest.fixture(scope="module")
def rules(bank: Path) -> dict[str, Any]:
    return read_rules(bank, "practice")


def test_the_page_and_the_checks_agree(bank: Path, rules: dict[str, Any], scripts: Path) -> None:
    answers = ask_work(scripts, [("judge", {"rules": rules, "work": work, "ids": {}}) for work in WORKS.values()])
    for name, answer in zip(WORKS, answers, strict=True):
        submission = answer["submission"]
        sections = [(each["heading"], each["text"]) for each in submission["sections"]]
        record = NewRecord("practice", f"work-{name}", submission["language"], submission["front"], sections)
        write_record(bank, f"practices/2026/work-{name}", record)
    findings = check_site(bank).diagnostics
    for name, answer in zip(WORKS, answers, strict=True):
        own = [each for each in findings if each.place.path.startswith(f"practices/2026/work-{name}/")]
        expected = {each.code for each in own if each.code in CODES}
        assert {code for _, code in answer["faults"]} == expected, name
        missed = {each.code for each in own if each.severity is Severity.ERROR} - set(CODES)
        assert missed == set(), name
        fields = {re.sub(r"\[(\d+)\]", r".\1", each.field) for each in own if each.code in ("PB201", "PB209", "PB210")}
        assert {item for item, code in answer["faults"] if code in ("PB201", "PB209", "PB210")} == fields, name


def test_every_code_of_the_page_is_one_that_some_work_has(rules: dict[str, Any], scripts: Path) -> None:
    answers = ask_work(scripts, [("judge", {"rules": rules, "work": work, "ids": {}}) for work in WORKS.values()])
    found = {code for answer in answers for _, code in answer["faults"]}
    elsewhere = {"PB206", "PB212", "PB220", "PB509", "PB513", "PB514", "PB515", "PB516"}
    assert set(CODES) - found == elsewhere


def test_a_project_has_a_manager_and_days(bank: Path, scripts: Path) -> None:
    rules = read_rules(bank, "project")
    values = {"period.start": ["2026-05-01"], "period.end": ["2026-02-30"], "manager": ["Айгүл"]}
    turned = {"period.start": ["2026-05-01"], "period.end": ["2026-02-01"]}
    asked = [("judge", {"rules": rules, "work": changed(each), "ids": {"Айгүл": "aigul"}}) for each in (values, turned)]
    first, second = ask_work(scripts, asked)
    assert first["submission"]["front"]["manager"] == "aigul"
    assert ["period.end", "PB206"] in first["faults"]
    assert ["period.end", "PB220"] in second["faults"]
    assert ["manager", "PB201"] in second["faults"]


def test_a_picture_says_what_it_shows(rules: dict[str, Any], scripts: Path) -> None:
    text = f"{RUSSIAN}\n\n![](files/plan.png)"
    files = [
        {"name": "plan.png", "words": "", "isPicture": True},
        {"name": "cards.pdf", "words": "", "isPicture": False},
    ]
    described = [{**files[0], "words": "Схема [урока]"}, files[1]]
    asked = [("judge", {"rules": rules, "work": said(text, files=each), "ids": {}}) for each in (files, described)]
    silent, spoken = ask_work(scripts, asked)
    assert silent["faults"] == [["files.0", "PB509"]]
    assert spoken["faults"] == []
    assert spoken["submission"]["sections"][0]["text"].endswith("![Схема  урока](files/plan.png)")
    assert spoken["submission"]["front"]["attachments"] == [{"file": "files/cards.pdf", "title": "cards.pdf"}]


def test_what_is_written_is_read_back(rules: dict[str, Any], scripts: Path) -> None:
    full = changed(
        {
            "effort.time": ["3"], "effort.time/unit": ["months"], "grades": ["0", "5"], "keywords": ["чтение, пары"],
            "evidence.indicators.0.name": ["Минут"], "evidence.indicators.0.before": ["7.5"],
        },
        extras=[{"heading": "Литература", "text": "Методика чтения."}],
    )  # fmt: skip
    (answer,) = ask_work(scripts, [("judge", {"rules": rules, "work": full, "ids": {}})])
    (restored,) = ask_work(scripts, [("restore", {"rules": rules, "submission": answer["submission"]})])
    assert {key: restored[key] for key in ("language", "values", "sections", "extras")} == {
        key: full[key] for key in ("language", "values", "sections", "extras")
    }


def test_headings_are_compared_as_the_checks_compare_them(scripts: Path) -> None:
    texts = ["1. Проблема:", "  ХОД   РАБОТЫ ", "«Нәтижелер»", "2026 год", "3) Results!", "Қажетті материалдар", "***"]
    assert ask_work(scripts, [("heading", {"text": text}) for text in texts]) == [
        normalise_heading(text) for text in texts
    ]


def test_no_block_of_a_document_is_lost(rules: dict[str, Any], scripts: Path) -> None:
    def block(text: str, level: int = 0, *, bold: bool = False) -> dict[str, Any]:
        return {"level": level, "isBold": bold, "text": text, "markdown": text}

    blocks = [
        block("Чтение в парах", 1), block("Автор"), block("Введение", 2), block("О чём"), block("Мәселе", 2),
        block("Первое"), block("Подробности", 3), block("Второе"), block("2. Ход урока", bold=True), block("Третье"),
        block("Важно", bold=True), block("Литература", 2), block("Четвёртое"),
    ]  # fmt: skip
    (sorted_blocks,) = ask_work(scripts, [("sort", {"rules": rules, "blocks": blocks})])
    assert sorted_blocks == {
        "title": "Чтение в парах",
        "sections": {"problem": "Первое\n\n### Подробности\n\nВторое", "process": "Третье\n\nВажно"},
        "extras": [
            {"heading": "", "text": "Автор"},
            {"heading": "Введение", "text": "О чём"},
            {"heading": "Литература", "text": "Четвёртое"},
        ],
        "missing": ["results"],
    }


def test_tools_write_markdown(scripts: Path) -> None:
    words = {
        "bold_text": "слово",
        "heading_text": "часть",
        "list_text": "пункт",
        "link_text": "ссылка",
        "column": "Столбец",
    }
    cases = [
        ("bold", "одно два", 5, 8, "одно **два**"),
        ("heading", "начало", 6, 6, "начало\n\n### часть\n"),
        ("numbers", "а\nб", 0, 3, "1. а\n2. б\n"),
        ("list", "- а", 0, 3, "- а\n"),
        ("link", "", 0, 0, "[ссылка](https://)"),
    ]
    asked = [
        ("tool", {"tool": tool, "at": {"text": text, "start": a, "end": b}, "said": words})
        for tool, text, a, b, _ in cases
    ]
    assert [made["text"] for made in ask_work(scripts, asked)] == [made for *_, made in cases]

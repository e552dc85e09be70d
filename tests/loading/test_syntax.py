"""Faults of YAML get the place and the name of what the author did, whichever parser PyYAML has."""

import pytest
import yaml

from practice_bank.loading import data
from practice_bank.loading.data import load_data
from practice_bank.loading.source import Source

FIRST_LINE = 2

FAULTS = [
    # text, code, line and column in the file (the text starts on line 2), field
    ('title: "Қала\nsummary: а\n', "PB122", 2, 8, "title"),
    ("title: 'Қала\nsummary: а\n", "PB122", 2, 8, "title"),
    ('a: 1\ntitle: "Қала\nsummary: "б"\nb: 2\n', "PB122", 3, 8, "title"),
    ("title: 'Қала\nsummary: 'б'\n", "PB122", 2, 8, "title"),
    ('levels: ["a, b]\ntitle: x\n', "PB122", 2, 10, "levels"),
    ('title: "Кейс "қала" – ауыл"\nb: c\n', "PB123", 2, 8, "title"),
    ("title: 'it's'\nb: c\n", "PB123", 2, 8, "title"),
    ('title: "қала": ауыл\n', "PB123", 2, 8, "title"),
    ('title: "қала" ауыл\n', "PB123", 2, 8, "title"),
    ("title: Серіктестік: қала\nb: c\n", "PB126", 2, 8, "title"),
    ("title: Тема:\nb: c\n", "PB126", 2, 8, "title"),
    ("authors:\n  - person: a: b\n", "PB126", 3, 13, "authors[0].person"),
    ("summary: бір екі\n  үш төрт: бес\nb: c\n", "PB126", 3, 3, "summary"),
    ("levels: [primary]\ntitle: а: б\n", "PB126", 3, 8, "title"),
    ("title: а\n  summary: б\nkind: case\n", "PB127", 3, 3, ""),
    ("authors:\n  - person: a\n role: b\nkind: case\n", "PB127", 4, 2, ""),
    ("effort:\n    time: a\n  people: b\n", "PB127", 4, 3, ""),
    ("levels:\n  - a\n - b\n", "PB127", 4, 2, ""),
    ("title: а\n- б\n", "PB127", 3, 1, ""),
    ("title: а\nsummary б\nkind: case\n", "PB124", 3, 1, ""),
    ("title: а\nsummary б\n", "PB124", 3, 1, ""),
    ("title а\nsummary: б\n", "PB124", 2, 1, ""),
    ("title: а\nsummary:б\nkind: case\n", "PB125", 3, 1, ""),
    ("title:а\nsummary: б\n", "PB125", 2, 1, ""),
    ("title:\u00a0а\nsummary: б\n", "PB125", 2, 1, ""),
    ("levels:\n  - a\n  -b\nkind: case\n", "PB125", 4, 3, ""),
    ("levels: [a, b\ntitle: б\n", "PB129", 2, 9, "levels"),
    ("levels: [a, b\n", "PB129", 2, 9, "levels"),
    ("effort: {time: a\ntitle: б\n", "PB129", 2, 9, "effort"),
    ("levels: [a, b]]\ntitle: б\n", "PB129", 2, 15, ""),
    ("effort: {time: a people: b}\n", "PB140", 2, 24, "effort.time"),
    ("effort: {name: б: в}\n", "PB140", 2, 17, "effort.name"),
    ("authors: [{a: b} {c: d}]\n", "PB140", 2, 18, "authors[0].a"),
    ("unit: {name: Ученики, объяснившие, unit: x}\n", "PB140", 2, 23, "unit"),
    ("title: @рудный\n", "PB128", 2, 8, "title"),
    ("title: %100\n", "PB128", 2, 8, "title"),
    ("title: `а`\n", "PB128", 2, 8, "title"),
    ("title: **қала**\n", "PB128", 2, 8, "title"),
    ("title: *қала*\n", "PB128", 2, 8, "title"),
    ("title: &қала ауыл\n", "PB128", 2, 8, "title"),
    ("title: !Маңызды сабақ\n", "PB128", 2, 8, "title"),
    ("title: > а\n", "PB128", 2, 8, "title"),
    ("title: | а\n", "PB128", 2, 8, "title"),
    ("title: , а\n", "PB128", 2, 8, "title"),
    ("title: ]\n", "PB128", 2, 8, "title"),
    ('title: "C:\\Users"\n', "PB130", 2, 11, "title"),
    ('title: "а \\қ"\n', "PB130", 2, 11, "title"),
    ("levels: - a\n", "PB131", 2, 9, "levels"),
    ("authors:\n\t- person: a\n", "PB121", 3, 1, ""),
    ("authors:\n \tperson: a\n", "PB121", 3, 2, ""),
    ("title: а\n\tsummary: б\n", "PB121", 3, 1, ""),
    ("authors:\n\u00a0\u00a0- person: a\n", "PB121", 3, 1, ""),
    (": а\n", "PB137", 2, 1, ""),
    ("? [a]\n: b\n", "PB137", 2, 3, ""),
    ("title: а\ntitle: б\n", "PB132", 3, 1, "title"),
    ("effort: {a: 1, b: 2, a: [3]}\n", "PB132", 2, 22, "effort.a"),
    ("title: &x а\n", "PB133", 2, 8, "title"),
    ("title: !!str а\n", "PB134", 2, 8, "title"),
    ("title: !own\n  - а\n", "PB134", 2, 8, "title"),
    ("title: а\n---\ntitle: б\n", "PB135", 3, 1, ""),
    ("title: " + "[" * 3000 + "]" * 3000, "PB136", 2, 28, "title"),
    ("title: Мектеп #5\n", "PB139", 2, 14, "title"),
    ('title: "\\x07"\n', "PB114", 2, 8, "title"),
    ("title: а\u2028б\n", "PB114", 2, 9, ""),
    ("%YAML 2.0\n---\ntitle: а\n", "PB120", 2, 1, ""),
]


@pytest.mark.parametrize("loader", [yaml.SafeLoader, yaml.CSafeLoader])
@pytest.mark.parametrize(("text", "code", "line", "column", "field"), FAULTS)
def test_fault(
    text: str, code: str, line: int, column: int, field: str, loader: type, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(data, "LOADER", loader)
    reading = load_data(Source(text, "index.ru.md", FIRST_LINE))
    found = [(f.code, f.place.line, f.place.column, f.field) for f in reading.findings]
    assert found == [(code, line, column, field)]
    assert reading.findings[0].place.path == "index.ru.md"


def test_alias_is_not_followed() -> None:
    reading = load_data(Source("a: &x [1]\nb: [*x, *x]\n", "a.yml"))
    assert [(f.code, f.place.line, f.field) for f in reading.findings] == [
        ("PB133", 1, "a"),
        ("PB133", 2, "b[0]"),
        ("PB133", 2, "b[1]"),
    ]
    assert reading.data is None


def test_merge_key_is_not_followed() -> None:
    reading = load_data(Source("a: &x {c: d}\nb: {<<: *x}\n", "a.yml"))
    assert [f.code for f in reading.findings] == ["PB133", "PB133"]
    assert reading.data is None

"""Whatever a file holds, all of it is reported and nothing is raised."""

from dataclasses import replace
from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from laying import check_site, lay_site
from practice_bank.loading import LoadedBank, load_bank
from practice_bank.validation import parse_bank
from spoiling import spoil

ODD = [
    None,
    "",
    "x y",
    "zzz",
    "12",
    "-1",
    "2026-02-30",
    "true",
    [],
    ["a"],
    [None, ""],
    {},
    {"a": "b"},
    {"a": [{"b": "c"}]},
    [{"a": "b"}],
]
GROUPS = ("kinds", "rubrics", "vocabularies", "people")


@cache
def example() -> LoadedBank:
    return load_bank(lay_site(Path(mkdtemp())))[0]


@given(st.data())
@settings(max_examples=120, deadline=None)
def test_odd_values_anywhere_in_the_registers(data: Any) -> None:
    group = data.draw(st.sampled_from(GROUPS))
    documents = list(getattr(example(), group))
    number = data.draw(st.integers(0, len(documents) - 1))
    documents[number] = spoil(data.draw, documents[number], ODD)
    _, found = parse_bank(replace(example(), **{group: tuple(documents)}))
    assert all(one.message(language) and one.hint(language) for one in found for language in ("kk", "ru", "en"))


@given(st.data())
@settings(max_examples=120, deadline=None)
def test_odd_values_anywhere_in_a_record(data: Any) -> None:
    records = list(example().records)
    number = data.draw(st.integers(0, len(records) - 1))
    folder = records[number]
    language = data.draw(st.sampled_from(sorted(folder.texts)))
    text = spoil(data.draw, folder.texts[language], ODD)
    records[number] = replace(folder, texts={**folder.texts, language: text})
    bank, found = parse_bank(replace(example(), records=tuple(records)))
    assert len(bank.records) >= len(records) - 1
    assert all(one.place.path.startswith(("practices/", "docs/")) for one in found)


def test_an_empty_bank_is_a_bank() -> None:
    bank, found = parse_bank(LoadedBank(Path()))
    assert (bank.records, found) == ({}, [])


def test_one_fault_hides_no_other(tmp_path: Path) -> None:
    root = lay_site(
        tmp_path,
        replace={
            "practices/projects/profi-kz/index.ru.md": {
                "title: Profi.kz": "title: [a]",
                "submitted: 2026-04-01": "submitted: soon",
                "manager: marat": "manager: nobody",
                "## Фокусировка": "## <b>Фокус</b>",
            },
            "practices/_bank/people/dina.yml": {"since: 2021-02-01": "since: x"},
        },
    )
    found = {(one.code, one.field) for one in check_site(root).diagnostics}
    assert {
        ("PB203", "title"),
        ("PB206", "submitted"),
        ("PB302", "manager"),
        ("PB501", ""),
        ("PB409", "sections.focus"),
        ("PB206", "expert.since"),
    } <= found


@pytest.mark.parametrize("key", ["related: [profi-kz]", "supersedes: profi-kz"])
def test_a_broken_record_can_still_be_named(tmp_path: Path, key: str) -> None:
    root = lay_site(
        tmp_path,
        replace={
            "practices/projects/profi-kz/index.ru.md": {"title: Profi.kz\n": ""},
            "practices/2026/algebra-stations/index.kk.md": {"consent: true": f"{key}\nconsent: true"},
        },
    )
    checked = check_site(root)
    assert "profi-kz" not in checked.bank.records
    assert [one.code for one in checked.diagnostics] == ["PB201"]

"""The files for machines: complete, valid by their own schemas, silent about what is not published."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from acts_drawn import FILES
from laying import TODAY, check_site
from practice_bank.export import plan_data
from practice_bank.pipeline import Settings, arrange
from practice_bank.running import write_outputs

Site = Callable[..., Path]


def export(site: Path, out: Path, *, preview: bool = False) -> list[Path]:
    checked = check_site(site)
    catalogue = arrange(checked, Settings(site, TODAY, preview))
    return write_outputs(plan_data(catalogue), out)


def read(out: Path, name: str) -> Any:
    return json.loads((out / "api" / "v1" / name).read_text("utf-8"))


@pytest.fixture
def out(site: Site, tmp_path: Path) -> Path:
    export(site(), tmp_path / "out")
    return tmp_path / "out"


def test_record(out: Path) -> None:
    record = read(out, "records/city-village.json")
    assert record["url"] == {"kk": "/bank/city-village/", "ru": "/ru/bank/city-village/"}
    assert record["title"] == {
        "kk": "Білім берудегі серіктестік: қала – ауыл",
        "ru": "Образовательное партнёрство: город – село",
    }
    assert record["languages"] == {"kk": "current", "ru": "original"}
    assert [author["name"]["ru"] for author in record["authors"]] == ["Айгуль Примерова", "Сельский учитель"]
    assert [author["id"] for author in record["authors"]] == ["aigul", None]
    assert (record["status"], record["level"], record["valid_until"]) == ("approved", "district", "2029-02-24")
    assert (record["approval"]["document"], record["approval"]["date"]) == ("45-ө", "2026-02-24")
    assert record["conclusion"]["organisation"]["name"]["ru"] == "Отдел образования города Рудного"
    assert {key: record["review"][key] for key in ("experts", "mean", "kendall_w")} == {
        "experts": 3,
        "mean": 0.8222,
        "kendall_w": 0.9259,
    }
    assert record["terms"]["subjects"] == ["physics"]
    assert record["licence"] == "CC-BY-4.0"


def test_attachment(out: Path, site: Site) -> None:
    (attachment,) = read(out, "records/city-village.json")["attachments"]
    assert attachment["url"] == "/bank/city-village/files/plan.txt"
    assert attachment["title"] == {"kk": "Талқылау жоспары", "ru": "План обсуждения"}
    assert attachment["size"] > 0
    assert len(attachment["sha256"]) == 64
    assert attachment["media_type"].startswith("text/plain")


def test_records_hold_each_record(out: Path) -> None:
    records = read(out, "records.json")
    assert records["count"] == len(records["records"]) == 1
    assert records["records"][0] == read(out, "records/city-village.json")


@pytest.mark.parametrize("preview", [False, True])
def test_nothing_unpublished(site: Site, tmp_path: Path, preview: bool) -> None:
    written = export(site(), tmp_path / "out", preview=preview)
    text = "".join(path.read_text("utf-8") for path in written)
    for unpublished in ("profi-kz", "algebra-stations"):
        assert unpublished not in text
        assert not any(unpublished in path.name for path in written)


def test_experts_are_not_named(out: Path) -> None:
    text = (out / "api/v1/records.json").read_text("utf-8")
    for expert in ("Дина", "Ерлан", "dina", "yerlan"):
        assert expert not in text


def test_data_fit_the_schemas_beside_them(out: Path) -> None:
    for name, data in (
        ("published-records", read(out, "records.json")),
        ("published-record", read(out, "records/city-village.json")),
    ):
        schema = read(out, f"schemas/{name}.json")
        Draft202012Validator.check_schema(schema)
        assert [error.message for error in Draft202012Validator(schema).iter_errors(data)] == []


def test_every_schema_is_one(out: Path) -> None:
    for path in sorted((out / "api/v1/schemas").glob("*.json")):
        Draft202012Validator.check_schema(json.loads(path.read_text("utf-8")))


def test_vocabularies_explain_the_ids(out: Path) -> None:
    data, record = read(out, "vocabularies.json"), read(out, "records/city-village.json")
    terms = {each["id"]: {term["id"] for term in each["terms"]} for each in data["vocabularies"]}
    for vocabulary, used in record["terms"].items():
        assert set(used) <= terms[vocabulary]
    assert record["kind"] in {kind["id"] for kind in data["kinds"]}
    assert record["review"]["rubric"] in {rubric["id"] for rubric in data["rubrics"]}


def test_two_runs_are_the_same(site: Site, tmp_path: Path) -> None:
    laid = site()
    first, second = export(laid, tmp_path / "one"), export(laid, tmp_path / "two")
    assert [path.relative_to(tmp_path / "one") for path in first] == [
        path.relative_to(tmp_path / "two") for path in second
    ]
    assert first == sorted(first)
    for one, two in zip(first, second, strict=True):
        assert one.read_bytes() == two.read_bytes()


def test_empty_bank(site: Site, tmp_path: Path) -> None:
    laid = site(files={"practices/2026/city-village/decisions.yml": None})
    export(laid, tmp_path / "out")
    assert read(tmp_path / "out", "records.json")["records"] == []


def test_acts(site: Site, tmp_path: Path) -> None:
    export(site(files=FILES), tmp_path / "out")
    data = read(tmp_path / "out", "acts.json")
    assert (data["count"], [act["id"] for act in data["acts"]]) == (4, ["253", "488", "583", "946"])
    now, _, first, _ = data["acts"]
    assert now["url"] == {"kk": "/normative/253/", "ru": "/ru/normative/253/"}
    assert now["title"] == {"ru": "Правила 2023 года", "kk": "Ереже туралы"}
    assert now["registration"] == {"number": "33285", "date": "2023-08-16"}
    assert [(each["anchor"], sorted(each["text"])) for each in now["paragraphs"]] == [
        ("p13", ["ru"]),
        ("p13.6", ["kk", "ru"]),
    ]
    assert (first["replaces"], first["amended_by"], first["registration"]) == (["946"], ["488"], None)

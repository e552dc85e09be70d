"""The JSON Schemas agree with the checks: what the example bank holds is right by both."""

from pathlib import Path
from typing import Any

import jsonschema
import pytest

from editor_yaml import read_as_editors
from laying import check_site, lay_site
from practice_bank.records import Kind, Original
from practice_bank.validation import json_schemas, record_schema
from practice_bank.validation.record_schema import own_attribute

KIND = {
    "id": "diary",
    "labels": {"kk": "Күнделік", "ru": "Дневник"},
    "rubric": "case@1",
    "required": ["levels", "period", "copy"],
    "fields": [
        {"id": "copy", "type": "number", "labels": {"kk": "Дана"}},
        {"id": "season", "type": "term", "vocabulary": "seasons", "labels": {"kk": "Мезгіл"}},
    ],
}
FRONT = {
    "kind": "diary",
    "title": "Күнделік",
    "summary": "Бақылау күнделігі.",
    "authors": [{"person": "aigul"}],
    "organisation": "school-a",
    "submitted": "2026-03-02",
    "levels": ["primary"],
    "period": {"start": "2026-03-02"},
    "copy": "3",
}


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return lay_site(tmp_path_factory.mktemp("site"))


@pytest.fixture(scope="module")
def schemas(root: Path) -> Any:
    return json_schemas(check_site(root).bank)


def name_of(path: Path, data: Any) -> str:
    if path.suffix == ".md":
        kinds = {"kind": f"record-{data.get('kind')}", "type": "event"}
        other = "event-translation" if "events" in path.parts else "translation"
        return next((name for key, name in kinds.items() if key in data), other)
    folders = {
        "reviews": "assessment",
        "people": "person",
        "kinds": "kind",
        "rubrics": "rubric",
        "vocabularies": "vocabulary",
    }
    return folders.get(path.parent.name, path.stem)


def test_the_example_bank_is_right_by_the_schemas(root: Path, schemas: Any) -> None:
    seen = set()
    for path in [*root.rglob("*.yml"), *root.rglob("index.*.md")]:
        text = path.read_text()
        data = read_as_editors(text.split("---\n")[1] if path.suffix == ".md" else text)
        name = name_of(path, data)
        jsonschema.Draft202012Validator(schemas[name]).validate(data)
        seen.add(name)
    assert {"record-case", "translation", "assessment", "decisions", "person", "event"} <= seen


def test_every_schema_is_a_schema(schemas: Any) -> None:
    assert list(schemas) == sorted(schemas)
    for schema in schemas.values():
        jsonschema.Draft202012Validator.check_schema(schema)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("translation", {"translation": {"state": "ready"}}),
        ("record-project", {"kind": "case"}),
        ("person", {"id": "Dina"}),
        ("event", {"start": "завтра"}),
    ],
)
def test_the_schemas_reject(schemas: Any, name: str, data: Any) -> None:
    wrong = {error.path[0] for error in jsonschema.Draft202012Validator(schemas[name]).iter_errors(data) if error.path}
    assert wrong == set(data)


def test_schemas_offer_the_terms_of_the_bank(schemas: Any) -> None:
    levels = schemas["record-case"]["properties"]["levels"]
    assert levels["items"]["enum"] == ["primary", "basic-secondary", "general-secondary"]


def test_a_kind_adds_its_fields_and_its_needs() -> None:
    schema = record_schema(Kind.model_validate(KIND))
    assert issubclass(schema, Original)
    front = schema.model_validate(FRONT)
    assert getattr(front, own_attribute("copy")) == 3
    assert {name for name, field in schema.model_fields.items() if field.is_required()} >= {"levels", "period"}
    assert record_schema(Kind.model_validate(KIND)) is schema
    with pytest.raises(ValueError, match="copy"):
        schema.model_validate({key: value for key, value in FRONT.items() if key != "copy"})

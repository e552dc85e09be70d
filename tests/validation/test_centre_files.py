"""Files of structure, questionnaires and figures: whatever stands in them, there are findings and no crash."""

from pathlib import Path
from typing import Any

import jsonschema
import pytest

from drawn_questionnaires import FIGURES, FOLDER, SELF, SURVEY
from editor_yaml import read_as_editors
from laying import check_site, lay_site
from practice_bank.diagnostics import Severity
from practice_bank.validation import json_schemas

STRUCTURE = """\
bodies:
  - id: expert-council
    kind: council
    organisation: department
    since: "2023-09-01"
    members: [{person: dina, role: {kk: хатшы, ru: секретарь}, since: "2024-09-01"}]
    contact: {email: council@example.kz, hours: {kk: "9-18", ru: "9-18"}}
    sittings: [{date: "2026-02-20", document: "3", agenda: [{kk: Жұмыстар, ru: Работы}], event: expert-day}]
"""
FILES = {
    "structure": f"{FOLDER}structure.yml",
    "questionnaire": f"{FOLDER}questionnaires/pulse.yml",
    "survey": f"{FOLDER}surveys/pulse-2026.yml",
}
SHAPES = ("5", "[]", "[5]", "текст", "bodies: 5", "parts: 5", "n: many", "id: [pulse]", "\t")
PARTS = (
    "bodies: [5, null, [], {}]",
    "bodies: [{id: a, sittings: 5, members: [5, {person: {}}], contact: 7}]",
    "bodies: [{id: a, kind: council, organisation: department, sittings: [{date: 2026-02-31}, {}, 5]}]",
    "bodies: [{id: a, kind: [council], organisation: {kk: x}, name: x, page: 5, leader: [dina]}]",
)
ITEMS = (
    "parts: [5, {}, {items: 5}, {title: {kk: x}, items: [5, {}, {id: 5}, {id: a, shows_if: 5}]}]",
    "parts: [{title: {kk: x}, items: [{id: a, kind: scale, text: {kk: x}, scale: {from: x, to: {}}}]}]",
    "parts: [{title: {kk: x}, items: [{id: a, kind: single, options: [5, {id: {}}], shows_if: {is: []}}]}]",
    "parts: []\nresults: [5, {from: 9, to: 1}]",
)
COUNTS = (
    "questionnaire: 5\ngathered: yesterday\nn: -1\nitems: 5",
    "questionnaire: pulse@0\ngathered: 2026-01-01\nn: 9\nitems: [{id: a, n: 3, answers: [5], languages: {kk: 5}}, 5]",
)
BROKEN = [
    *((name, text) for name in FILES for text in SHAPES),
    *(("structure", text) for text in PARTS),
    *(("questionnaire", f"id: pulse\ntitle: {{kk: x}}\n{text}") for text in ITEMS),
    *(("survey", f"id: pulse-2026\n{text}") for text in COUNTS),
]


@pytest.mark.parametrize(("name", "text"), BROKEN)
def test_what_is_broken_is_found_where_it_is(tmp_path: Path, name: str, text: str) -> None:
    found = check_site(lay_site(tmp_path, files={FILES[name]: text})).diagnostics
    assert {one.place.path for one in found} == {FILES[name]}
    assert any(one.severity is Severity.ERROR for one in found)


@pytest.fixture(scope="module")
def schemas(tmp_path_factory: pytest.TempPathFactory) -> Any:
    return json_schemas(check_site(lay_site(tmp_path_factory.mktemp("site"))).bank)


@pytest.mark.parametrize(
    ("name", "text"),
    [("structure", STRUCTURE), ("questionnaire", SURVEY), ("questionnaire", SELF), ("survey", FIGURES)],
)
def test_what_is_right_is_right_by_the_schemas(schemas: Any, name: str, text: str) -> None:
    jsonschema.Draft202012Validator(schemas[name]).validate(read_as_editors(text))


@pytest.mark.parametrize(
    ("name", "text", "place"),
    [
        ("structure", STRUCTURE.replace("kind: council", "kind: circle"), "bodies"),
        ("questionnaire", SURVEY.replace("kind: number", "kind: figure"), "parts"),
        ("questionnaire", SURVEY.replace("version: 2", "edition: 2"), ""),
        ("survey", FIGURES.replace("methodical-work@2", "methodical-work"), "questionnaire"),
    ],
)
def test_the_schemas_reject(schemas: Any, name: str, text: str, place: str) -> None:
    errors = jsonschema.Draft202012Validator(schemas[name]).iter_errors(read_as_editors(text))
    assert {str(error.path[0]) if error.path else "" for error in errors} == {place}

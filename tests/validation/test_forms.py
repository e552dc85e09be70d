"""What people fill in follows from what checks it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from practice_bank.loading import load_bank
from practice_bank.records import Bank, Control, EntryForm, FormField
from practice_bank.validation import build_forms, json_schemas, parse_bank

ROOT = Path(__file__).parents[2]
LETTERS = frozenset("әғқңөұүһі")


@pytest.fixture(scope="module")
def bank() -> Bank:
    return parse_bank(load_bank(ROOT)[0])[0]


@pytest.fixture(scope="module")
def forms(bank: Bank) -> dict[str, EntryForm]:
    return dict(build_forms(bank))


def walk(fields: tuple[FormField, ...]) -> Iterator[FormField]:
    for field in fields:
        yield field
        yield from walk(field.fields)


def test_forms_are_the_kinds_and_the_collections(forms: dict[str, EntryForm], bank: Bank) -> None:
    assert list(forms) == [*bank.kinds, "event", "news", "act", "question", "person"]
    assert [form.id for form in forms.values() if form.is_record] == list(bank.kinds)


def test_every_field_is_called_something_in_every_language(forms: dict[str, EntryForm]) -> None:
    for form in forms.values():
        for field in walk(form.fields):
            assert set(field.labels) == {"kk", "ru", "en"}, (form.id, field.key)
            assert set(field.hint) in ({"kk", "ru", "en"}, set())
            if field.key != "grades":
                assert all({"kk", "ru"} <= set(choice.labels) for choice in field.choices), (form.id, field.key)


def test_labels_of_a_form_are_told_apart(forms: dict[str, EntryForm]) -> None:
    for form in forms.values():
        for language in ("kk", "ru", "en"):
            labels = [field.labels[language] for field in form.fields]
            assert len(labels) == len(set(labels)), (form.id, language)


def test_what_the_schema_requires_the_form_requires(forms: dict[str, EntryForm], bank: Bank) -> None:
    schemas = json_schemas(bank)
    for form in forms.values():
        schema = schemas[f"record-{form.id}" if form.is_record else form.id]
        required = {field.key for field in form.fields if field.required}
        assert required == set(schema["required"]) - {"kind"} | ({"kind"} & {field.key for field in form.fields})


def test_controls_fit_what_is_read(forms: dict[str, EntryForm]) -> None:
    controls = {
        ("practice", "title"): Control.LINE,
        ("practice", "summary"): Control.TEXT,
        ("practice", "authors", "person"): Control.REFERENCE,
        ("practice", "authors", "name"): Control.LABELS,
        ("practice", "submitted"): Control.DAY,
        ("practice", "subjects"): Control.CHOICES,
        ("practice", "keywords"): Control.WORDS,
        ("practice", "effort"): Control.GROUP,
        ("practice", "effort", "time"): Control.DURATION,
        ("practice", "effort", "cost"): Control.CHOICE,
        ("practice", "evidence", "indicators"): Control.ROWS,
        ("practice", "evidence", "indicators", "before"): Control.NUMBER,
        ("practice", "cover", "file"): Control.FILE,
        ("practice", "related"): Control.REFERENCES,
        ("practice", "consent"): Control.FLAG,
        ("event", "start"): Control.MOMENT,
        ("event", "registration", "seats"): Control.WHOLE,
        ("act", "kind"): Control.CHOICE,
        ("person", "expert", "subjects"): Control.CHOICES,
    }
    for (form, *keys), control in controls.items():
        assert forms[form].field(*keys).control is control, (form, keys)


def test_a_field_tells_its_bounds(forms: dict[str, EntryForm]) -> None:
    practice, event = forms["practice"], forms["event"]
    assert practice.field("title").longest == 200
    assert (practice.field("grades").least, practice.field("grades").most) == (0, 11)
    assert [choice.value for choice in practice.field("grades").choices] == [str(grade) for grade in range(12)]
    assert event.field("registration", "seats").least == 1
    assert event.field("programme", "time").pattern
    assert practice.field("authors", "person").register == "people"


def test_translations_have_their_own_words_only(forms: dict[str, EntryForm]) -> None:
    translated = {field.key for field in forms["practice"].fields if field.translated}
    assert translated == {"title", "summary", "keywords", "evidence", "cover", "attachments"}
    indicators = forms["practice"].field("evidence", "indicators").fields
    assert {field.key for field in indicators if field.translated} == {"name", "unit"}


def test_a_project_asks_what_only_projects_have(forms: dict[str, EntryForm]) -> None:
    assert forms["project"].field("period", "start").required
    with pytest.raises(KeyError):
        forms["practice"].field("period")


def test_sections_say_what_to_write(forms: dict[str, EntryForm]) -> None:
    for kind in ("practice", "case", "project"):
        for section in forms[kind].sections:
            assert set(section.guidance) == {"kk", "ru"}
            assert LETTERS & set(section.guidance["kk"].lower())


def test_schemas_bound_numbers_in_their_own_words(bank: Bank) -> None:
    seats = json_schemas(bank)["event"]["$defs"]["Registration"]["properties"]["seats"]["anyOf"][0]
    assert seats == {"type": "integer", "minimum": 1}

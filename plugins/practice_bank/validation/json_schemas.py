"""JSON Schemas of the files people write, made of the same models that check them."""

from collections.abc import Iterator, Mapping
from copy import deepcopy
from functools import lru_cache
from typing import Any

from pydantic import BaseModel

from ..records import (
    VOCABULARY_FIELDS,
    Act,
    ActTranslation,
    Adoption,
    Assessment,
    Assignment,
    Bank,
    BankSettings,
    Decisions,
    Event,
    EventTranslation,
    FieldType,
    Kind,
    LearningPath,
    News,
    NewsTranslation,
    OrganisationRegister,
    OutsideNote,
    Person,
    Question,
    Questionnaire,
    QuestionTranslation,
    ReviewPolicy,
    Rubric,
    Structure,
    Survey,
    TranslationFrontMatter,
    Vocabulary,
)
from .record_schema import record_schema

Schema = dict[str, Any]

DIALECT = "https://json-schema.org/draft/2020-12/schema"
MOMENT = r"^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$"
FILES: Mapping[str, type[BaseModel]] = {
    "act": Act,
    "act-translation": ActTranslation,
    "adoption": Adoption,
    "assessment": Assessment,
    "assignment": Assignment,
    "bank": BankSettings,
    "calendar": OutsideNote,
    "decisions": Decisions,
    "event": Event,
    "event-translation": EventTranslation,
    "kind": Kind,
    "news": News,
    "news-translation": NewsTranslation,
    "organisations": OrganisationRegister,
    "path": LearningPath,
    "person": Person,
    "questionnaire": Questionnaire,
    "question": Question,
    "question-translation": QuestionTranslation,
    "review": ReviewPolicy,
    "rubric": Rubric,
    "structure": Structure,
    "survey": Survey,
    "translation": TranslationFrontMatter,
    "vocabulary": Vocabulary,
}
TERMS: Mapping[tuple[str, str], str] = {
    ("Authorship", "role"): "roles",
    ("Evidence", "level"): "evidence",
    ("Venue", "district"): "districts",
    ("Organisation", "district"): "districts",
    ("CentreBody", "kind"): "body-kinds",
    ("CentreBody", "subject"): "subjects",
    ("Conflict", "type"): "conflict-types",
    ("", "type"): "event-types",
    **{("", name): name for name in VOCABULARY_FIELDS},
}
"""Vocabularies of the fields that take terms, by model and key; the outermost model has no name."""


def json_schemas(bank: Bank) -> Mapping[str, Schema]:
    """Write the schemas of all files of a bank, by name: `record-case`, `translation`, `person` and so on.

    They offer the bank's own terms and kinds, so that an editor can complete them.
    """
    schemas = {name: _write(name, model, bank) for name, model in FILES.items()}
    for kind in bank.kinds.values():
        name = f"record-{kind.id}"
        schemas[name] = _write(name, record_schema(kind), bank)
        schemas[name]["properties"]["kind"]["const"] = kind.id
        _offer_own_terms(schemas[name], kind, bank)
    return dict(sorted(schemas.items()))


def _write(name: str, model: type[BaseModel], bank: Bank) -> Schema:
    schema: Schema = {"$schema": DIALECT, "title": name, **deepcopy(_describe(model))}
    for owner, part in _objects(schema):
        for key, value in part.get("properties", {}).items():
            _settle(value)
            vocabulary = TERMS.get((owner, key))
            # Only an event's `type` is a term; a kind's field has a type of its own.
            if vocabulary and (key != "type" or owner or name == "event"):
                _offer_terms(value, vocabulary, bank)
            if key not in part.get("required", []):
                part["properties"][key] = _or_empty(value)
    return schema


@lru_cache(maxsize=128)
def _describe(model: type[BaseModel]) -> Schema:
    """The schema of a model, before anything of a bank: a server asks for it again and again."""
    return model.model_json_schema()


def _objects(schema: Schema) -> Iterator[tuple[str, Schema]]:
    """The models of a schema, each with its name; the outermost has none."""
    yield "", schema
    yield from schema.get("$defs", {}).items()


def _settle(value: Schema) -> None:
    """Write moments as they are written in files, which is without seconds and zone."""
    for part in (value, *value.get("anyOf", ())):
        if part.get("format") == "date-time":
            del part["format"]
            part["pattern"] = MOMENT
        # pydantic writes bounds in its own words where a type is read by a function of ours.
        for own, known in (("ge", "minimum"), ("le", "maximum")):
            for bounded in (part, part.get("items", {})):
                if own in bounded:
                    bounded[known] = bounded.pop(own)


def _offer_terms(value: Schema, vocabulary: str, bank: Bank) -> None:
    known = bank.vocabularies.get(vocabulary)
    if known is None:
        return
    terms = [term.id for term in known.terms]
    for part in (value, *value.get("anyOf", ())):
        if part.get("type") == "array":
            part["items"] = {"enum": terms}
        elif part.get("type") == "string":
            part["enum"] = terms


def _offer_own_terms(schema: Schema, kind: Kind, bank: Bank) -> None:
    for field in kind.fields:
        if field.type is FieldType.TERM and field.vocabulary and field.id in schema["properties"]:
            _offer_terms(schema["properties"][field.id], field.vocabulary, bank)


def _or_empty(value: Schema) -> Schema:
    """Let a field that may be absent be empty too: form editors write `null`."""
    if {"type": "null"} in value.get("anyOf", ()):
        return value
    about: Schema = {key: value.pop(key) for key in ("default", "description", "title") if key in value}
    return {"anyOf": [value, {"type": "null"}], **about}

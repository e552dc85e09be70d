"""Kinds of works, declared as data."""

from enum import StrEnum

from pydantic import Field

from .noun import Noun
from .scalar import Flag, Identifier, Labels, Text


class FieldType(StrEnum):
    """What a field of a kind's own takes."""

    TEXT = "text"
    NUMBER = "number"
    FLAG = "flag"
    DATE = "date"
    PERSON = "person"
    TERM = "term"


class KindField(Noun):
    """A field that only this kind has."""

    id: Identifier
    labels: Labels
    type: FieldType = FieldType.TEXT
    vocabulary: Identifier | None = None
    """For `type: term`, the vocabulary its term is of."""


class SectionRule(Noun):
    """A section of the text, recognised by its heading."""

    id: Identifier
    required: Flag = False
    headings: dict[str, list[Text]]
    """Headings that open it, by language; the first is the one to write."""
    guidance: dict[str, Text] = {}
    """What to write there, by language."""


class Kind(Noun):
    """A kind of work: its fields, its sections and the rubric it is judged by."""

    id: Identifier
    labels: Labels
    rubric: Text = Field(pattern=r"^[a-z0-9-]+@[0-9]+$")
    """The rubric's id and version: `case@1`."""
    required: list[Text] = []
    """Front matter keys it needs beyond those every record needs."""
    fields: list[KindField] = []
    """Front matter keys that only this kind has."""
    sections: list[SectionRule] = []
    description: dict[str, Text] = {}
    """What the kind is, in a sentence, by language."""

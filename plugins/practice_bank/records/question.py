"""Consultations: questions of teachers, and what the centre answers."""

import re
from typing import Annotated, Any, Self

from pydantic import AfterValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from .collection_entry import CollectionEntry
from .front_matter import TranslationNote
from .noun import Noun
from .scalar import Day, Identifier, Text

_CITATION = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*(#[0-9]+(\.[0-9]+)*(-[0-9]+)?)?")


def _check_citation(value: Any) -> Any:
    if not _CITATION.fullmatch(value):
        raise PydanticCustomError("identifier_format", "not an identifier")
    return value


Citation = Annotated[Text, AfterValidator(_check_citation)]
"""An act, or one paragraph of it: `253`, `253#13.6`."""


class Answerer(Noun):
    """Who answered: a person or an organisation of the register."""

    person: Identifier | None = None
    organisation: Identifier | None = None

    @model_validator(mode="after")
    def _check_who(self) -> Self:
        if (self.person is None) == (self.organisation is None):
            raise PydanticCustomError("person_or_organisation", "either person or organisation")
        return self


class Question(Noun):
    """The front matter of the language a question was answered in; the text is the answer."""

    asked: Day
    title: Text = Field(max_length=300)
    """The question."""
    summary: Text | None = Field(None, max_length=600)
    """The answer in a sentence."""
    topic: Identifier | None = None
    """Term of the vocabulary `directions`."""
    answered_by: Answerer | None = None
    answered: Day | None = None
    records: list[Identifier] = []
    acts: list[Citation] = []
    keywords: list[Text] = []


class QuestionTranslation(Noun):
    """The front matter of a translation: only what differs by language."""

    title: Text | None = Field(None, max_length=300)
    summary: Text | None = Field(None, max_length=600)
    keywords: list[Text] = []
    translation: TranslationNote


QuestionEntry = CollectionEntry[Question, QuestionTranslation]

"""Others' reports of using a work: files in `adoptions/`."""

from enum import StrEnum
from typing import Self

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from .noun import Noun
from .scalar import Day, Flag, Grade, Identifier, Labels, Text


class AdoptionResult(StrEnum):
    """How it went."""

    WORKED = "worked"
    PARTLY = "partly"
    FAILED = "failed"


class Adoption(Noun):
    """One report: who used the work, where, with what result."""

    person: Identifier | None = None
    name: Labels | None = None
    """Of a person who is not in the register."""
    organisation: Identifier | None = None
    date: Day
    grades: list[Grade] = []
    result: AdoptionResult
    adaptation: Text | None = None
    """What was done otherwise."""
    comment: Text | None = None
    consent: Flag = False

    @model_validator(mode="after")
    def _check_who(self) -> Self:
        if (self.person is None) == (self.name is None):
            raise PydanticCustomError("person_or_name", "either person or name")
        return self

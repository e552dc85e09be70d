"""Questionnaires: surveys and self-assessments, files in `_bank/questionnaires/`."""

from collections.abc import Iterator
from enum import StrEnum
from functools import cached_property
from typing import Annotated, Any, Self

from pydantic import BeforeValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from .noun import Noun
from .scalar import Flag, Identifier, Labels, Text, Whole

MARKS = 20
"""Steps that a scale has at most."""


class QuestionnaireKind(StrEnum):
    """What the answers are for."""

    SURVEY = "survey"
    """Answers of many, gathered into figures."""
    SELF_ASSESSMENT = "self-assessment"
    """Answers of one, who sees a result at once."""


class ItemKind(StrEnum):
    """How an item is answered."""

    SINGLE = "single"
    MULTIPLE = "multiple"
    SCALE = "scale"
    NUMBER = "number"
    TEXT = "text"


CHOICES = frozenset({ItemKind.SINGLE, ItemKind.MULTIPLE})
"""Kinds that are answered by options."""


class Option(Noun):
    """One possible answer."""

    id: Identifier
    labels: Labels
    value: Whole | None = None
    """Points it gives in a self-assessment."""
    other: Flag = False
    """Whether who chooses it may say more in own words."""


class ScaleEnds(Noun):
    """What the ends of a scale mean, by language."""

    low: dict[str, Text] = Field({}, alias="from")
    high: dict[str, Text] = Field({}, alias="to")


class MarkScale(Noun):
    """The marks of a scale, or the bounds of a number."""

    low: Whole = Field(alias="from")
    high: Whole = Field(alias="to")
    labels: ScaleEnds = ScaleEnds.model_validate({})

    @property
    def marks(self) -> range:
        """From the lowest to the highest."""
        return range(self.low, self.high + 1)


def _as_list(value: Any) -> Any:
    return [value] if isinstance(value, str) else value


class Condition(Noun):
    """When an item is asked: where an earlier one has one of some answers."""

    item: Identifier
    answers: Annotated[
        list[Text], BeforeValidator(_as_list, json_schema_input_type=Text | list[Text]), Field(min_length=1, alias="is")
    ]
    """Options of the earlier item, or marks of its scale."""


class QuestionnaireItem(Noun):
    """One question."""

    id: Identifier
    kind: ItemKind
    text: Labels
    hint: dict[str, Text] = {}
    options: list[Option] = []
    scale: MarkScale | None = None
    """Of a scale its marks; of a number the bounds it has."""
    required: Flag = False
    shows_if: Condition | None = None

    @model_validator(mode="after")
    def _check_shape(self) -> Self:
        takes_scale = self.kind in (ItemKind.SCALE, ItemKind.NUMBER)
        lacks = (self.kind in CHOICES and not self.options) or (self.kind is ItemKind.SCALE and not self.scale)
        if lacks or (self.options and self.kind not in CHOICES) or (self.scale and not takes_scale):
            raise PydanticCustomError("item_shape", "options and scale do not fit the kind")
        return self

    @property
    def answers(self) -> frozenset[str]:
        """What may be answered, as it is written down; empty where anything may."""
        if self.kind in CHOICES:
            return frozenset(option.id for option in self.options)
        return frozenset(map(str, self.scale.marks)) if self.kind is ItemKind.SCALE and self.scale else frozenset()

    @property
    def points(self) -> tuple[int, int] | None:
        """The fewest and the most points that an answer gives; None where it gives none."""
        values = [option.value for option in self.options if option.value is not None]
        if self.kind is ItemKind.SCALE and self.scale:
            return self.scale.low, self.scale.high
        if not values:
            return None
        if self.kind is ItemKind.SINGLE:
            return min(values), max(values)
        least = min(values) if self.required and min(values) > 0 else 0
        return least + sum(value for value in values if value < 0), sum(value for value in values if value > 0)


class QuestionnairePart(Noun):
    """Items that belong together."""

    title: Labels
    items: list[QuestionnaireItem] = Field(min_length=1)


class Band(Noun):
    """What a sum of points means."""

    low: Whole = Field(alias="from")
    high: Whole = Field(alias="to")
    title: Labels
    advice: dict[str, Text] = {}


class Questionnaire(Noun):
    """A survey or a self-assessment; the file name is the id."""

    id: Identifier
    title: Labels
    summary: dict[str, Text] = {}
    source: dict[str, Text] = {}
    """Where it comes from, by language."""
    audience: list[Identifier] = []
    kind: QuestionnaireKind = QuestionnaireKind.SURVEY
    version: Whole = Field(1, ge=1)
    """Grows when an item or an option changes its meaning: answers to different versions are not added up."""
    parts: list[QuestionnairePart] = Field(min_length=1)
    results: list[Band] = []

    @property
    def reference(self) -> str:
        """How answers name it: `methodical-work@1`."""
        return f"{self.id}@{self.version}"

    def walk(self) -> Iterator[QuestionnaireItem]:
        """All items in their order."""
        for part in self.parts:
            yield from part.items

    @cached_property
    def by_id(self) -> dict[str, QuestionnaireItem]:
        """Items by id; of two with one id the first."""
        return {item.id: item for item in reversed(list(self.walk()))}

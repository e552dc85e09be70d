"""Items of a questionnaire in the reader's words."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ....i18n import localize
from ....records import CHOICES, ItemKind, Option, Questionnaire, QuestionnaireItem
from ..link import Link
from ..reader import Reader


@dataclass(frozen=True)
class Choice:
    """One answer to choose."""

    value: str
    label: Link
    points: str
    """What it gives in a self-assessment, in words; empty where nothing."""
    is_other: bool = False


@dataclass(frozen=True)
class Question:
    """One item to answer."""

    id: str
    kind: str
    text: Link
    hints: tuple[Link, ...]
    choices: tuple[Choice, ...]
    """Options, or marks of a scale."""
    low: Link | None
    """What the lowest mark of a scale means."""
    high: Link | None
    bounds: tuple[int, int] | None
    """Of a number."""
    is_required: bool
    condition: str
    """When it is asked, in words; empty: always."""

    @property
    def is_group(self) -> bool:
        """Whether it is answered by choosing."""
        return bool(self.choices)


@dataclass(frozen=True)
class QuestionPart:
    """Questions under one heading."""

    title: Link
    questions: tuple[Question, ...]


def build_parts(questionnaire: Questionnaire, reader: Reader) -> tuple[QuestionPart, ...]:
    """Build all questions, part by part."""
    known = questionnaire.by_id
    return tuple(
        QuestionPart(reader.text(part.title), tuple(build_question(item, known, reader) for item in part.items))
        for part in questionnaire.parts
    )


def build_question(item: QuestionnaireItem, known: Mapping[str, QuestionnaireItem], reader: Reader) -> Question:
    """Build a question.

    Args:
        item: What is asked.
        known: All items of the questionnaire by id, for conditions.
        reader: Who reads.
    """
    ends = item.scale.labels if item.scale else None
    is_number = item.kind is ItemKind.NUMBER and item.scale
    return Question(
        id=item.id,
        kind=item.kind.value,
        text=reader.text(item.text),
        hints=tuple(_hints(item, reader)),
        choices=tuple(build_choices(item, reader)),
        low=reader.text(ends.low) if ends and ends.low else None,
        high=reader.text(ends.high) if ends and ends.high else None,
        bounds=(item.scale.low, item.scale.high) if is_number and item.scale else None,
        is_required=item.required,
        condition=_condition(item, known, reader),
    )


def build_choices(item: QuestionnaireItem, reader: Reader) -> Iterator[Choice]:
    """Build the answers of an item that is answered by choosing."""
    if item.kind in CHOICES:
        yield from (_choice(option, reader) for option in item.options)
    elif item.kind is ItemKind.SCALE and item.scale:
        yield from (Choice(str(mark), Link(str(mark)), "") for mark in item.scale.marks)


def _choice(option: Option, reader: Reader) -> Choice:
    points = "" if option.value is None else reader.words.count("questionnaire.points", option.value)
    return Choice(option.id, reader.text(option.labels), points, option.other)


def _hints(item: QuestionnaireItem, reader: Reader) -> Iterator[Link]:
    words = reader.words
    if item.hint:
        yield reader.text(item.hint)
    if item.kind is ItemKind.MULTIPLE:
        yield Link(words["questionnaire.several"])
    if item.kind is ItemKind.TEXT:
        yield Link(words["questionnaire.no_names"])
    if item.kind is ItemKind.NUMBER and item.scale:
        yield Link(words.say("questionnaire.bounds", low=item.scale.low, high=item.scale.high))


def _condition(item: QuestionnaireItem, known: Mapping[str, QuestionnaireItem], reader: Reader) -> str:
    asked = known.get(item.shows_if.item) if item.shows_if else None
    if asked is None or item.shows_if is None:
        return ""
    labels = {choice.value: choice.label.text for choice in build_choices(asked, reader)}
    answers = reader.words["questionnaire.or"].join(labels.get(answer, answer) for answer in item.shows_if.answers)
    return reader.words.say("questionnaire.condition", item=localize(asked.text, reader.language), answer=answers)

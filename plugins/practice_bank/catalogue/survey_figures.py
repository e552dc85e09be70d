"""Figures of gathered answers: how many gave each, and where numbers lie. Own words are counted and left out."""

import statistics
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from ..records import (
    CHOICES,
    LEAST,
    AnswerSpread,
    ItemFigures,
    ItemKind,
    LanguageAnswers,
    Questionnaire,
    QuestionnaireItem,
    Survey,
)

DIGITS = 2
"""Digits of figures after the point."""

Answers = Mapping[str, tuple[str, ...]]
"""Of one sheet, by item."""


def count_survey(
    name: str, questionnaire: Questionnaire, sheets: Iterable[tuple[str, Answers]], gathered: date
) -> Survey:
    """Count the answers of all sheets.

    What fewer than five answered has no figures: a small number could tell who said what.

    Args:
        name: Id of the survey.
        questionnaire: What was asked.
        sheets: The language of each with its answers by item.
        gathered: The day they were counted.
    """
    given = list(sheets)
    languages = Counter(language for language, _ in given)
    return Survey.model_validate(
        {
            "id": name,
            "questionnaire": questionnaire.reference,
            "gathered": gathered,
            "n": len(given),
            "languages": dict(sorted(languages.items())) if min(languages.values(), default=0) >= LEAST else {},
            "items": [count_item(item, given).model_dump() for item in questionnaire.walk()],
        }
    )


def count_item(item: QuestionnaireItem, sheets: Sequence[tuple[str, Answers]]) -> ItemFigures:
    """Count the answers to one item."""
    answered = [(language, answers[item.id]) for language, answers in sheets if answers.get(item.id)]
    if len(answered) < LEAST or item.kind is ItemKind.TEXT:
        return ItemFigures(id=item.id, n=len(answered))
    given = [answer for _, answers in answered for answer in answers]
    is_number = item.kind in (ItemKind.SCALE, ItemKind.NUMBER)
    return ItemFigures(
        id=item.id,
        n=len(answered),
        answers={} if item.kind is ItemKind.NUMBER else _count(item, given),
        spread=_spread([int(answer) for answer in given]) if is_number else None,
        languages={} if item.kind is ItemKind.NUMBER else _count_languages(item, answered),
    )


def _count(item: QuestionnaireItem, given: Iterable[str]) -> dict[str, int]:
    """Count answers in the order in which they stand, those that nobody gave included."""
    counts = Counter(given)
    marks = map(str, item.scale.marks) if item.scale else ()
    order = [option.id for option in item.options] if item.kind in CHOICES else marks
    return {answer: counts[answer] for answer in order}


def _count_languages(
    item: QuestionnaireItem, answered: Iterable[tuple[str, tuple[str, ...]]]
) -> dict[str, LanguageAnswers]:
    """Count by language; where one has too few, none: what lacks could be found by taking the others away."""
    by_language: dict[str, list[tuple[str, ...]]] = {}
    for language, answers in answered:
        by_language.setdefault(language, []).append(answers)
    if len(by_language) < 2 or min(map(len, by_language.values())) < LEAST:
        return {}
    return {
        language: LanguageAnswers(n=len(group), answers=_count(item, (each for answers in group for each in answers)))
        for language, group in sorted(by_language.items())
    }


def _spread(numbers: Sequence[int]) -> AnswerSpread:
    deviation = statistics.stdev(numbers) if len(numbers) > 1 else None
    return AnswerSpread(
        mean=round(statistics.fmean(numbers), DIGITS),
        median=round(float(statistics.median(numbers)), DIGITS),
        deviation=None if deviation is None else round(deviation, DIGITS),
    )

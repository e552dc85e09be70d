"""The form of one questionnaire."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from ....records import ItemKind, Questionnaire, QuestionnaireItem
from ...addresses import QUESTIONNAIRES
from ..link import Fact, Link
from ..page_view import PageView
from ..reader import Reader
from .questionnaires_view import kind_words, results_link
from .questions import QuestionPart, build_parts

SAID = (
    *("progress", "missing", "out_of_range", "not_a_number", "faults", "delete_sure", "deleted", "downloaded"),
    *("not_kept", "restored", "sum", "part_sum"),
)
"""What the script says."""


@dataclass(frozen=True)
class BandLine:
    """What a sum of points means."""

    range: str
    title: Link
    advice: Link | None


@dataclass(frozen=True, kw_only=True)
class QuestionnaireView(PageView):
    """Everything the page of a questionnaire shows."""

    reference: str
    """`methodical-work@1`: what answers are kept and downloaded under."""
    kind: str
    summary: Link | None
    facts: tuple[Fact, ...]
    parts: tuple[QuestionPart, ...]
    bands: tuple[BandLine, ...]
    """Empty for a survey."""
    results: Link | None
    asked: str
    """What the script needs of the items, as JSON."""
    said: str
    """What the script says, as JSON."""


def build_questionnaire_view(questionnaire: Questionnaire, reader: Reader) -> QuestionnaireView:
    """Build the page of a questionnaire."""
    words = reader.words
    return QuestionnaireView(
        t=words,
        language=reader.language,
        title=reader.text(questionnaire.title),
        crumbs=(Link(words["questionnaire.list"], reader.href(QUESTIONNAIRES)),),
        reference=questionnaire.reference,
        kind=kind_words(questionnaire, reader),
        summary=reader.text(questionnaire.summary) if questionnaire.summary else None,
        facts=reader.facts(
            (reader.listing_label("audience"), reader.terms("audience", questionnaire.audience)),
            (words["questionnaire.source"], [reader.text(questionnaire.source)] if questionnaire.source else []),
            (words["questionnaire.version"], [Link(str(questionnaire.version))]),
        ),
        parts=build_parts(questionnaire, reader),
        bands=tuple(_bands(questionnaire, reader)),
        results=results_link(questionnaire, reader),
        asked=_write(_describe_all(questionnaire)),
        said=_write({key: words.forms(f"questionnaire.{key}") for key in SAID}),
    )


def _bands(questionnaire: Questionnaire, reader: Reader) -> Iterator[BandLine]:
    for band in questionnaire.results:
        span = reader.words.say("questionnaire.band_range", low=band.low, high=band.high)
        yield BandLine(span, reader.text(band.title), reader.text(band.advice) if band.advice else None)


def _describe(item: QuestionnaireItem) -> dict[str, Any]:
    """What a script must know of an item: what it waits for, what may be answered, what points it gives."""
    found: dict[str, Any] = {"id": item.id, "kind": item.kind.value}
    if item.required:
        found["required"] = True
    if item.shows_if:
        found["if"] = [item.shows_if.item, item.shows_if.answers]
    if item.kind is ItemKind.NUMBER and item.scale:
        found["bounds"] = [item.scale.low, item.scale.high]
    if points := _points(item):
        found["points"] = points
    return found


def _points(item: QuestionnaireItem) -> dict[str, int]:
    if item.kind is ItemKind.SCALE and item.scale:
        return {str(mark): mark for mark in item.scale.marks}
    return {option.id: option.value for option in item.options if option.value is not None}


def _describe_all(questionnaire: Questionnaire) -> dict[str, Any]:
    parts = [[_describe(item) for item in part.items] for part in questionnaire.parts]
    return {"parts": parts, "bands": [[band.low, band.high] for band in questionnaire.results]}


def _write(data: dict[str, Any]) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))

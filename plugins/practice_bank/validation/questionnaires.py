"""Questionnaires: items that can be asked, in an order in which they can be asked."""

from collections.abc import Iterable, Iterator

from pydantic import ValidationError

from ..diagnostics import Diagnostic, FieldPath, Marks, diagnose
from ..loading import Data, Document
from ..records import CHOICES, MARKS, ItemKind, Questionnaire, QuestionnaireItem
from .bands import check_bands
from .duplicates import repeated
from .file_names import check_file_id
from .known_ids import file_id
from .labels import check_labels_at
from .parsing import parse_document
from .references import QUESTIONNAIRE, ReferenceRuling, check_references, find_texts, find_values
from .registers import Registers
from .suggestion import suggest_key
from .words import did_you_mean, shortened

ITEM = ("parts", "*", "items", "*")
LABELS = (
    *(("title",), ("summary",), ("source",), ("parts", "*", "title")),
    *((*ITEM, "text"), (*ITEM, "hint"), (*ITEM, "options", "*", "labels")),
    *((*ITEM, "scale", "labels", "from"), (*ITEM, "scale", "labels", "to")),
    *(("results", "*", "title"), ("results", "*", "advice")),
)
"""Where texts by language stand."""

Item = tuple[FieldPath, Data, QuestionnaireItem | None]
"""Where an item stands, what is written, and what it means; None where it has faults of its own."""


def parse_questionnaires(
    documents: Iterable[Document], registers: Registers
) -> tuple[dict[str, Questionnaire], list[Diagnostic]]:
    """Make the questionnaires, by id."""
    found: dict[str, Questionnaire] = {}
    findings: list[Diagnostic] = []
    for document in documents:
        parsed = parse_document(Questionnaire, document, ReferenceRuling(QUESTIONNAIRE))
        data, marks = parsed.data, parsed.marks
        items = [(way, entry, _read_item(entry)) for way, entry in find_values(data, ITEM)]
        findings += parsed.findings
        findings += check_file_id(data, marks)
        findings += check_labels_at(data, marks, registers.label_languages, LABELS)
        findings += check_references(data, marks, QUESTIONNAIRE, registers)
        findings += [*_check_ids(items, marks), *_check_scales(items, marks), *_check_conditions(items, marks)]
        findings += check_bands(parsed.value, marks) if parsed.value and parsed.whole else []
        if parsed.value:
            found[file_id(document)] = parsed.value
    return found, findings


def _read_item(entry: Data) -> QuestionnaireItem | None:
    try:
        return QuestionnaireItem.model_validate(entry)
    except ValidationError:
        return None


def _check_ids(items: Iterable[Item], marks: Marks) -> Iterator[Diagnostic]:
    """Find ids of items, and of one item's options, that are there twice."""
    known = list(items)
    ids = [((*way, *path), text) for way, entry, _ in known for path, text in find_texts(entry, ("id",))]
    options = [
        [((*way, *path), text) for path, text in find_texts(entry, ("options", "*", "id"))] for way, entry, _ in known
    ]
    for group in (ids, *options):
        for path, text in repeated(group):
            yield diagnose("PB233", marks.of_value(*path), path, value=text)


def _check_scales(items: Iterable[Item], marks: Marks) -> Iterator[Diagnostic]:
    """Find scales that go nowhere or too far."""
    for way, _, item in items:
        scale = item.scale if item else None
        if item and scale:
            is_long = item.kind is ItemKind.SCALE and scale.high - scale.low > MARKS
            if scale.low >= scale.high or is_long:
                path = (*way, "scale")
                yield diagnose("PB273", marks.of_value(*path), path, low=scale.low, high=scale.high, limit=MARKS)


def _check_conditions(items: Iterable[Item], marks: Marks) -> Iterator[Diagnostic]:
    """Find items that wait for an answer that nobody can have given before."""
    earlier: dict[str, QuestionnaireItem | None] = {}
    for way, entry, item in items:
        for step, name in find_texts(entry, ("shows_if", "item")):
            path = (*way, *step)
            if name not in earlier:
                meant = did_you_mean(suggest_key(name, earlier))
                yield diagnose("PB271", marks.of_value(*path), path, value=shortened(name), suggestion=meant)
            elif asked := earlier[name]:
                yield from _check_answers(asked, entry, marks, way)
        for _, name in find_texts(entry, ("id",)):
            earlier.setdefault(name, item)


def _check_answers(asked: QuestionnaireItem, entry: Data, marks: Marks, way: FieldPath) -> Iterator[Diagnostic]:
    ways = (("shows_if", "is"), ("shows_if", "is", "*"))
    for step, answer in (found for each in ways for found in find_texts(entry, each)):
        if answer not in asked.answers:
            path = (*way, *step)
            meant = did_you_mean(suggest_key(answer, asked.answers)) if asked.kind in CHOICES else ""
            place, value = marks.of_value(*path), shortened(answer)
            yield diagnose("PB272", place, path, value=value, item=asked.id, suggestion=meant)

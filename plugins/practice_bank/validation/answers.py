"""From downloaded answers to answers that can be counted: of one questionnaire, each sheet once."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from ..diagnostics import Diagnostic, Place, Severity, diagnose
from ..loading import AnswerLine, AnswerSheet
from ..records import CHOICES, ItemKind, Questionnaire, QuestionnaireItem
from .labels import is_language
from .words import shortened

WHOLE = r"[-+]?\d{1,9}"


@dataclass(frozen=True)
class SheetAnswers:
    """One filled questionnaire, checked."""

    language: str
    """Of the page it was filled in on."""
    answers: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """By item: options, marks, a number or own words."""


def parse_answers(
    sheets: Iterable[AnswerSheet], questionnaires: Mapping[str, Questionnaire]
) -> tuple[Questionnaire | None, list[SheetAnswers], list[Diagnostic]]:
    """Make what can be counted of loaded sheets.

    Args:
        sheets: Of all files, in the order of the call; the first says which questionnaire is counted.
        questionnaires: Of the bank, by id.

    Returns:
        The questionnaire, its sheets without those given twice, and the findings.
    """
    given = list(sheets)
    asked = next((found for each in given if (found := _find_asked(each.lines[0], questionnaires))), None)
    findings: list[Diagnostic] = []
    counted: list[SheetAnswers] = []
    seen: dict[object, AnswerSheet] = {}
    for sheet in given:
        faults = list(_check_sheet(sheet, asked))
        findings += faults
        twin = seen.setdefault(sheet.sheet or _essence(sheet), sheet)
        if twin is not sheet:
            severity = None if _essence(twin) == _essence(sheet) else Severity.ERROR
            findings.append(diagnose("PB339", Place(sheet.path), (), severity, other=twin.path))
        elif not faults:
            counted.append(_read_sheet(sheet))
    return asked, counted, findings


def _find_asked(line: AnswerLine, questionnaires: Mapping[str, Questionnaire]) -> Questionnaire | None:
    found = questionnaires.get(line.questionnaire.partition("@")[0])
    return found if found and found.reference == line.questionnaire else None


def _essence(sheet: AnswerSheet) -> frozenset[tuple[str, str, str]]:
    """What a sheet says, in whatever order and encoding its file has it."""
    return frozenset((line.questionnaire, line.item, line.answer) for line in sheet.lines)


def _check_sheet(sheet: AnswerSheet, asked: Questionnaire | None) -> Iterator[Diagnostic]:
    answered: set[str] = set()
    for line in sheet.lines:
        place = Place(sheet.path, line.line)
        if asked is None or line.questionnaire != asked.reference:
            # All lines of a sheet name the same: one finding says so.
            yield diagnose("PB338", place, value=shortened(line.questionnaire or "–"))
            return
        name, _, option = line.item.partition("/")
        item = asked.by_id.get(name)
        if item is None or (option and not _has_other(item, option)):
            yield diagnose("PB338", place, value=shortened(line.item or "–"))
        elif not option and not _may_answer(item, line.answer, again=name in answered):
            yield diagnose("PB338", place, value=f"{name}: {shortened(line.answer or '–')}")
        elif not is_language(line.language):
            yield diagnose("PB338", place, value=shortened(line.language or "–"))
        answered |= set() if option else {name}


def _has_other(item: QuestionnaireItem, option: str) -> bool:
    return any(known.id == option and known.other for known in item.options)


def _may_answer(item: QuestionnaireItem, answer: str, *, again: bool) -> bool:
    if again and item.kind is not ItemKind.MULTIPLE:
        return False
    if item.kind is ItemKind.NUMBER:
        return read_number(item, answer) is not None
    return answer in item.answers if item.kind in CHOICES | {ItemKind.SCALE} else bool(answer)


def read_number(item: QuestionnaireItem, answer: str) -> int | None:
    """Read the number of an item; None where it is none or out of its bounds."""
    if not re.fullmatch(WHOLE, answer):
        return None
    number = int(answer)
    return number if item.scale is None or item.scale.low <= number <= item.scale.high else None


def _read_sheet(sheet: AnswerSheet) -> SheetAnswers:
    answers: dict[str, list[str]] = {}
    for line in sheet.lines:
        if "/" not in line.item:
            answers.setdefault(line.item, []).append(line.answer)
    unique = {item: tuple(dict.fromkeys(given)) for item, given in answers.items()}
    return SheetAnswers(sheet.lines[0].language, unique)

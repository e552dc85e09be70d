"""Figures of questionnaires: they fit the questionnaire they name, and add up."""

from collections.abc import Iterable, Iterator, Mapping

from ..diagnostics import Diagnostic, FieldPath, Marks, Severity, diagnose
from ..loading import Document
from ..records import ItemFigures, Questionnaire, Survey
from .file_names import check_file_id
from .known_ids import file_id
from .labels import check_labels_at
from .parsing import parse_document
from .registers import Registers
from .words import at_most


def parse_surveys(
    documents: Iterable[Document], questionnaires: Mapping[str, Questionnaire], registers: Registers
) -> tuple[dict[str, Survey], list[Diagnostic]]:
    """Make the surveys, by id."""
    found: dict[str, Survey] = {}
    findings: list[Diagnostic] = []
    for document in documents:
        parsed = parse_document(Survey, document)
        findings += parsed.findings
        findings += check_file_id(parsed.data, parsed.marks)
        findings += check_labels_at(parsed.data, parsed.marks, registers.label_languages, (("title",),))
        if parsed.value:
            if parsed.whole:
                findings += _check_figures(parsed.value, questionnaires, parsed.marks)
            found[file_id(document)] = parsed.value
    return found, findings


def _check_figures(survey: Survey, questionnaires: Mapping[str, Questionnaire], marks: Marks) -> Iterator[Diagnostic]:
    asked = questionnaires.get(survey.about)
    if asked is None or asked.reference != survey.questionnaire:
        # Figures of a former version are right, but nobody can put words to them any more.
        severity = Severity.WARNING if asked else None
        path: FieldPath = ("questionnaire",)
        yield diagnose("PB336", marks.of_value(*path), path, severity, value=survey.questionnaire)
        return
    for number, figures in enumerate(survey.items):
        way: FieldPath = ("items", number)
        yield from _check_item(figures, asked, marks, way)
        if figures.n > survey.n:
            yield _diagnose_excess((*way, "n"), figures.n, survey.n, marks)


def _check_item(figures: ItemFigures, asked: Questionnaire, marks: Marks, way: FieldPath) -> Iterator[Diagnostic]:
    item = asked.by_id.get(figures.id)
    if item is None:
        yield diagnose("PB336", marks.of_value(*way, "id"), (*way, "id"), value=figures.id)
        return
    groups: list[tuple[FieldPath, Mapping[str, int], int]] = [(way, figures.answers, figures.n)]
    groups += [((*way, "languages", name), each.answers, each.n) for name, each in figures.languages.items()]
    for here, answers, most in groups:
        for answer, count in answers.items():
            path = (*here, "answers", answer)
            if answer not in item.answers:
                yield diagnose("PB336", marks.of_key(*path), path, value=answer)
            elif count > most:
                yield _diagnose_excess(path, count, most, marks)


def _diagnose_excess(path: FieldPath, count: int, most: int, marks: Marks) -> Diagnostic:
    return diagnose("PB217", marks.of_value(*path), path, key=str(path[-1]), value=count, bound=at_most(most))

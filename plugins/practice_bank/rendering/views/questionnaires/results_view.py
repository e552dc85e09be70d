"""The figures of a questionnaire: charts with the number of those who answered."""

from collections.abc import Iterable
from dataclasses import dataclass

from ....i18n import localize
from ....records import LEAST, ItemFigures, ItemKind, Questionnaire, QuestionnaireItem, Survey
from ...addresses import QUESTIONNAIRES, questionnaire_path
from ..link import Fact, Link
from ..overview.chart import Chart, Value, lay_bars
from ..page_view import PageView
from ..reader import Reader
from .questions import build_choices


@dataclass(frozen=True)
class ItemResult:
    """What was answered to an item."""

    id: str
    text: Link
    n: str
    """How many answered; empty where the remark says it."""
    chart: Chart | None
    """None where nothing may be drawn."""
    spread: tuple[Fact, ...]
    remark: str
    """Why nothing is drawn."""


@dataclass(frozen=True)
class SurveyResult:
    """The figures of one survey."""

    id: str
    title: Link
    day: str
    sheets: str
    """How many answered, in words."""
    languages: str
    """How many in each language, in words; empty where one has too few."""
    items: tuple[ItemResult, ...]
    remark: str
    """Why there are no items."""


@dataclass(frozen=True, kw_only=True)
class ResultsView(PageView):
    """All that was gathered with a questionnaire."""

    surveys: tuple[SurveyResult, ...]
    """The latest first."""
    fill_in: Link


def build_results_view(questionnaire: Questionnaire, reader: Reader) -> ResultsView:
    """Build the page of a questionnaire's figures."""
    words = reader.words
    title = reader.text(questionnaire.title)
    surveys = [each for each in reader.catalogue.bank.surveys.values() if each.about == questionnaire.id]
    ordered = sorted(surveys, key=lambda each: (-each.gathered.toordinal(), each.id))
    return ResultsView(
        t=words,
        language=reader.language,
        title=Link(words.say("survey.title", title=title.text), lang=title.lang),
        crumbs=(
            Link(words["questionnaire.list"], reader.href(QUESTIONNAIRES)),
            reader.text(questionnaire.title, questionnaire_path(questionnaire.id)),
        ),
        surveys=tuple(_build_survey(each, questionnaire, reader) for each in ordered),
        fill_in=Link(words["survey.fill_in"], reader.href(questionnaire_path(questionnaire.id))),
    )


def _build_survey(survey: Survey, questionnaire: Questionnaire, reader: Reader) -> SurveyResult:
    words = reader.words
    is_former = survey.questionnaire != questionnaire.reference
    day = words.say("survey.heading", day=reader.day(survey.gathered))
    items = [] if is_former or survey.n < LEAST else survey.items
    known = questionnaire.by_id
    languages = survey.languages if items and min(survey.languages.values(), default=0) >= LEAST else {}
    remark = words.say("survey.few", least=LEAST) if survey.n < LEAST else ""
    return SurveyResult(
        id=survey.id,
        title=reader.text(survey.title) if survey.title else Link(day),
        day=day if survey.title else "",
        sheets=words.count("survey.sheets", survey.n),
        languages=words.say("survey.languages", list=_language_words(languages.items(), reader)) if languages else "",
        items=tuple(_build_item(each, known[each.id], survey, reader) for each in items if each.id in known),
        remark=words.say("survey.former", n=survey.n) if is_former else remark,
    )


def _build_item(figures: ItemFigures, item: QuestionnaireItem, survey: Survey, reader: Reader) -> ItemResult:
    words = reader.words
    text = reader.text(item.text)
    is_few = figures.n < LEAST
    chart = None if is_few or not figures.answers else _draw(figures, item, survey, reader)
    remark = words.say("survey.few", least=LEAST) if is_few else ""
    if item.kind is ItemKind.TEXT:
        remark = words.count("survey.own_words", figures.n)
    return ItemResult(
        id=f"{survey.id}-{item.id}",
        text=text,
        n="" if item.kind is ItemKind.TEXT else words.say("survey.answered", n=figures.n),
        chart=chart,
        spread=() if is_few else _spread_facts(figures, reader),
        remark=remark,
    )


def _draw(figures: ItemFigures, item: QuestionnaireItem, survey: Survey, reader: Reader) -> Chart:
    words = reader.words
    values = [
        Value(choice.label, figures.answers.get(choice.value, 0), figures.n, _note(choice.value, figures, reader))
        for choice in build_choices(item, reader)
    ]
    title = localize(item.text, reader.language)
    return Chart(
        id=f"{survey.id}-{item.id}",
        title=title,
        text=words.say("survey.chart_text", item=title, n=figures.n),
        heading=words["survey.answer"],
        bars=lay_bars(values, reader, figures.n, "survey.said"),
        remark=words["survey.several"] if item.kind is ItemKind.MULTIPLE else "",
        counted=words["survey.count"],
        has_file=False,
    )


def _note(answer: str, figures: ItemFigures, reader: Reader) -> str:
    """How often an answer was given in each language."""
    counts = [(language, each.answers.get(answer, 0)) for language, each in figures.languages.items()]
    return _language_words(counts, reader) if len(counts) > 1 else ""


def _language_words(counts: Iterable[tuple[str, int]], reader: Reader) -> str:
    names = ((reader.language_name(language), n) for language, n in counts)
    return "; ".join(reader.words.say("survey.by_language", language=name, n=n) for name, n in names)


def _spread_facts(figures: ItemFigures, reader: Reader) -> tuple[Fact, ...]:
    spread, words = figures.spread, reader.words
    if spread is None:
        return ()
    deviation = [] if spread.deviation is None else [Link(reader.number(spread.deviation))]
    return reader.facts(
        (words["survey.mean"], [Link(reader.number(spread.mean))]),
        (words["survey.median"], [Link(reader.number(spread.median))]),
        (words["survey.deviation"], deviation),
    )

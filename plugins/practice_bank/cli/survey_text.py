"""Figures of a survey: as the text of their file, and for a person to read."""

from collections.abc import Iterator

from ..i18n import Messages, format_number, localize, messages
from ..records import LEAST, AnswerSpread, ItemFigures, ItemKind, Questionnaire, QuestionnaireItem, Survey
from .yaml_text import write_block

Line = list[tuple[str, str]]


def write_survey(survey: Survey) -> str:
    """Write the file of a survey."""
    return write_block(survey.model_dump(mode="python", exclude_defaults=True))


def survey_lines(survey: Survey, asked: Questionnaire, language: str) -> Iterator[Line]:
    """Say the figures, item by item."""
    words, items = messages(language), asked.by_id
    total = words.say("survey.total", questionnaire=survey.questionnaire, n=survey.n)
    by_language = ", ".join(f"{code} – {n}" for code, n in survey.languages.items())
    yield [(total, "bold"), (f" ({by_language})" if by_language else "", "dim")]
    for figures in survey.items:
        item = items[figures.id]
        answered = words.say("survey.answered", n=figures.n)
        yield [(localize(item.text, language), "bold"), (f" ({answered})", "dim")]
        yield from ([(f"    {line}", "")] for line in _item_lines(figures, item, words))


def _item_lines(figures: ItemFigures, item: QuestionnaireItem, words: Messages) -> Iterator[str]:
    if item.kind is ItemKind.TEXT:
        yield words.count("survey.own_words", figures.n)
        return
    if figures.n < LEAST:
        yield words.say("survey.few", least=LEAST)
        return
    labels = {option.id: localize(option.labels, words.language) for option in item.options}
    for answer, count in figures.answers.items():
        share = words.say("page.percent", n=format_number(count / figures.n * 100, words.language, 0))
        yield words.say("survey.answer_line", label=labels.get(answer, answer), n=count, share=share)
    if figures.spread:
        yield _spread_line(figures.spread, words)


def _spread_line(spread: AnswerSpread, words: Messages) -> str:
    shown = {name: "–" if value is None else format_number(value, words.language) for name, value in spread}
    return words.say("survey.spread_line", **shown)

"""The list of questionnaires."""

from dataclasses import dataclass

from ....records import Questionnaire
from ...addresses import questionnaire_path, results_path
from ..link import Link
from ..page_view import PageView
from ..reader import Reader


@dataclass(frozen=True)
class QuestionnaireLine:
    """A questionnaire in the list."""

    id: str
    title: Link
    kind: str
    summary: Link | None
    count: str
    """How many items, in words."""
    results: Link | None
    """Where its figures are; None where there are none."""


@dataclass(frozen=True, kw_only=True)
class QuestionnairesView(PageView):
    """The list of questionnaires."""

    lines: tuple[QuestionnaireLine, ...]


def build_questionnaires_view(reader: Reader) -> QuestionnairesView:
    """Build the list, in the order of ids."""
    return QuestionnairesView(
        t=reader.words,
        language=reader.language,
        title=Link(reader.words["questionnaire.list"]),
        lines=tuple(_line(each, reader) for each in reader.catalogue.bank.questionnaires.values()),
    )


def _line(questionnaire: Questionnaire, reader: Reader) -> QuestionnaireLine:
    return QuestionnaireLine(
        id=questionnaire.id,
        title=reader.text(questionnaire.title, questionnaire_path(questionnaire.id)),
        kind=kind_words(questionnaire, reader),
        summary=reader.text(questionnaire.summary) if questionnaire.summary else None,
        count=reader.words.count("questionnaire.items_count", sum(1 for _ in questionnaire.walk())),
        results=results_link(questionnaire, reader),
    )


def kind_words(questionnaire: Questionnaire, reader: Reader) -> str:
    """Say whether it is a survey or a self-assessment."""
    return reader.words[f"questionnaire.kind_{questionnaire.kind.value.replace('-', '_')}"]


def results_link(questionnaire: Questionnaire, reader: Reader) -> Link | None:
    """Lead to the figures of a questionnaire, where there are any."""
    surveys = reader.catalogue.bank.surveys.values()
    if not any(survey.about == questionnaire.id for survey in surveys):
        return None
    return Link(reader.words["questionnaire.results"], reader.href(results_path(questionnaire.id)))

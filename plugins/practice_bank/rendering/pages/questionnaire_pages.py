"""The pages of questionnaires and of their figures."""

from collections.abc import Iterator

from ..addresses import QUESTIONNAIRES, questionnaire_path, results_path
from ..views import build_questionnaire_view, build_questionnaires_view, build_results_view
from .page_maker import PageMaker
from .say_list import say_list
from .site_page import SitePage


def build_questionnaire_pages(maker: PageMaker) -> Iterator[SitePage]:
    """Build the list, and for each its form and its figures."""
    reader = maker.reader(QUESTIONNAIRES)
    listed = build_questionnaires_view(reader)
    page = maker.page(QUESTIONNAIRES, "questionnaires", listed, listed.t["questionnaire.list_text"])
    yield say_list(page, (line.title for line in listed.lines), reader)
    for questionnaire in maker.catalogue.bank.questionnaires.values():
        path = questionnaire_path(questionnaire.id)
        view = build_questionnaire_view(questionnaire, maker.reader(path))
        yield maker.page(path, "questionnaire", view, view.summary.text if view.summary else view.kind)
        results = results_path(questionnaire.id)
        figures = build_results_view(questionnaire, maker.reader(results))
        yield maker.page(results, "questionnaire_results", figures, figures.t["survey.lead"])

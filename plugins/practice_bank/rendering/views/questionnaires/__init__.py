"""Questionnaires: their list, the form of each, and the figures of what was answered."""

from .questionnaire_view import QuestionnaireView, build_questionnaire_view
from .questionnaires_view import QuestionnairesView, build_questionnaires_view
from .results_view import ResultsView, build_results_view

__all__ = [
    "QuestionnaireView",
    "QuestionnairesView",
    "ResultsView",
    "build_questionnaire_view",
    "build_questionnaires_view",
    "build_results_view",
]

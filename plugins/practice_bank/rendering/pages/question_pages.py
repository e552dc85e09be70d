"""The pages of questions and answers."""

from collections.abc import Iterator
from dataclasses import replace

from ...catalogue import is_answered
from ..addresses import QUESTIONS, entry_path
from ..views import build_question_view, build_questions_view, group_questions
from .entry_pages import make_entry_page
from .page_maker import PageMaker
from .say_list import say_list
from .site_page import SitePage


def build_question_pages(maker: PageMaker) -> Iterator[SitePage]:
    """Build the list, and a page for each question that the site shows."""
    here = maker.reader(QUESTIONS)
    listed = build_questions_view(here)
    page = maker.page(QUESTIONS, "questions", listed, listed.t["question.list_text"])
    yield say_list(page, (line.title for group in listed.groups for line in group.lines), here)
    questions = maker.catalogue.questions
    by_topic = group_questions(questions.values())
    for question in questions.values():
        reader = maker.reader(entry_path("question", question.id))
        others = by_topic[question.front.topic] if question.front.topic else ()
        view = build_question_view(question, others, reader)
        page = make_entry_page(question, "question", view, reader, maker)
        shown = replace(page, search_html=page.html, search_note=reader.words["question.question"])
        yield shown if is_answered(question) else replace(shown, is_indexed=False)

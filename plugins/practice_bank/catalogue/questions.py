"""Questions that the site shows."""

from collections.abc import Mapping
from datetime import date

from ..records import QuestionEntry


def is_answered(question: QuestionEntry) -> bool:
    """Whether there is an answer to read."""
    return bool(question.body.markdown.strip())


def find_questions(questions: Mapping[str, QuestionEntry], *, preview: bool) -> Mapping[str, QuestionEntry]:
    """Find the questions to show, the newest first: those without an answer only to who works on them."""
    shown = [each for each in questions.values() if preview or is_answered(each)]
    shown.sort(key=lambda each: (-newest_day(each).toordinal(), each.id))
    return {each.id: each for each in shown}


def newest_day(question: QuestionEntry) -> date:
    """The day of the answer, else of the question."""
    return question.front.answered or question.front.asked

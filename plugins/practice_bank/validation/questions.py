"""How questions and answers are read."""

from collections.abc import Iterable, Iterator

from ..diagnostics import Diagnostic, Marks, diagnose
from ..records import Question, QuestionEntry, QuestionTranslation
from .collected import CollectionForm
from .references import QUESTION


def check_days(question: Question, marks: Marks) -> Iterator[Diagnostic]:
    """Find an answer that was given before the question."""
    if question.answered and question.answered < question.asked:
        asked, answered = question.asked.isoformat(), question.answered.isoformat()
        yield diagnose("PB261", marks.of_value("answered"), ("answered",), asked=asked, answered=answered)


def check_answers(questions: Iterable[QuestionEntry]) -> Iterator[Diagnostic]:
    """Find questions that are said to be answered and have no text."""
    for question in questions:
        if question.front.answered and not question.body.markdown.strip():
            yield diagnose("PB262", question.marks.of_value("answered"), ("answered",))


QUESTIONS = CollectionForm(
    original=Question, translation=QuestionTranslation, key="asked", references=QUESTION, check_value=check_days
)

"""How questions and answers are read."""

from ..records import Question, QuestionTranslation
from .collected import CollectionForm
from .references import QUESTION

QUESTIONS = CollectionForm(original=Question, translation=QuestionTranslation, key="asked", references=QUESTION)

"""Questions in lists."""

from dataclasses import dataclass

from ...catalogue import is_answered, newest_day
from ...records import QuestionEntry
from ..addresses import entry_path
from .entry_text import choose_entry_text
from .link import Link
from .reader import Reader


@dataclass(frozen=True)
class QuestionLine:
    """A question in a list."""

    id: str
    title: Link
    summary: Link
    """The answer in a sentence; empty where nobody wrote one."""
    day: str
    answered_by: Link | None
    words: str
    """Keywords: found, not shown."""
    is_answered: bool


def build_question_line(question: QuestionEntry, reader: Reader) -> QuestionLine:
    """Build a question's line of a list."""
    text = choose_entry_text(question, reader.language)
    words = text.words.keywords if text.words and text.words.keywords else question.front.keywords
    return QuestionLine(
        id=question.id,
        title=Link(text.title.text, reader.href(entry_path("question", question.id)), text.title.lang),
        summary=text.summary,
        day=reader.day(newest_day(question)),
        answered_by=answerer_link(question, reader),
        words=", ".join(words),
        is_answered=is_answered(question),
    )


def answerer_link(question: QuestionEntry, reader: Reader) -> Link | None:
    """Name who answered; None where nobody did yet."""
    who = question.front.answered_by
    if who is None:
        return None
    return reader.person(who.person) if who.person else reader.organisation(who.organisation or "")

"""The list of questions and answers, by topic."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import quote, urlencode

from ...catalogue import find_office_mail
from ...records import QuestionEntry
from .link import Link
from .page_view import PageView
from .question_lines import QuestionLine, build_question_line
from .reader import Reader

SAID = ("found", "found_none")
TOPICS = "directions"
"""The vocabulary that topics are terms of."""


@dataclass(frozen=True)
class QuestionGroup:
    """The questions on a topic, the newest first."""

    id: str
    topic: Link
    lines: tuple[QuestionLine, ...]


@dataclass(frozen=True, kw_only=True)
class QuestionsView(PageView):
    """The list, and how to ask."""

    found: str
    """How many, in words."""
    groups: tuple[QuestionGroup, ...]
    words: str
    """What the filter says, as JSON: a text, or plural forms by category."""
    ask: str
    """A letter, prepared; empty where the centre's address is not known."""


def build_questions_view(reader: Reader) -> QuestionsView:
    """Build the list of all questions that the site shows."""
    questions = reader.catalogue.questions
    return QuestionsView(
        t=reader.words,
        language=reader.language,
        title=Link(reader.words["question.list"]),
        found=reader.words.count("question.count", len(questions)),
        groups=tuple(_groups(group_questions(questions.values()), reader)),
        words=json.dumps({key: reader.words.forms(f"question.{key}") for key in SAID}, ensure_ascii=False),
        ask=ask_address(reader),
    )


def group_questions(questions: Iterable[QuestionEntry]) -> Mapping[str, list[QuestionEntry]]:
    """Gather questions by topic, in their order; those without a topic under an empty one."""
    found: dict[str, list[QuestionEntry]] = defaultdict(list)
    for question in questions:
        found[question.front.topic or ""].append(question)
    return found


def ask_address(reader: Reader, question: str = "") -> str:
    """Prepare a letter to the centre; empty where its address is not known.

    Args:
        reader: Who asks.
        question: Title of the question that the new one follows.
    """
    mail = find_office_mail(reader.catalogue.bank)
    if not mail:
        return ""
    subject = ": ".join(part for part in (reader.words["question.ask_subject"], question) if part)
    body = reader.words["question.ask_body"].replace("\n", "\r\n")
    return f"mailto:{quote(mail, safe='@')}?{urlencode({'subject': subject, 'body': body}, quote_via=quote)}"


def _groups(by_topic: Mapping[str, list[QuestionEntry]], reader: Reader) -> Iterator[QuestionGroup]:
    """The topics in the order of their vocabulary."""
    vocabulary = reader.catalogue.bank.vocabularies.get(TOPICS)
    known = [term.id for term in vocabulary.terms] if vocabulary else []
    for topic in [*known, *sorted(by_topic.keys() - {*known, ""}), ""]:
        if topic in by_topic:
            label = reader.label(TOPICS, topic) if topic else Link(reader.words["question.other_topics"])
            lines = tuple(build_question_line(question, reader) for question in by_topic[topic])
            yield QuestionGroup(f"pb-topic-{topic or 'other'}", label, lines)

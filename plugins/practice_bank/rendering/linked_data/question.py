"""A consultation: a question, and what the centre answers."""

import re
from html import unescape

from ...records import Answerer, QuestionEntry
from ..views import Reader, choose_entry_text
from .agent import name_organisation, name_person
from .node import Node, make_node, refer_to
from .web_site import centre_id

_TAG = re.compile(r"<[^>]+>")


def build_question(entry: QuestionEntry, reader: Reader) -> Node:
    """Describe a question with its answer; the page is a `QAPage`."""
    question, text = entry.front, choose_entry_text(entry, reader.language)
    answer = " ".join(unescape(_TAG.sub(" ", text.body.html)).split())
    return make_node(
        "Question",
        f"{reader.address}#it",
        name=text.title.text,
        url=reader.address,
        inLanguage=text.body_language,
        dateCreated=question.asked,
        answerCount=1,
        keywords=text.words.keywords if text.words and text.words.keywords else question.keywords,
        acceptedAnswer=make_node(
            "Answer",
            text=answer or text.summary.text,
            abstract=text.summary.text,
            dateCreated=question.answered,
            url=reader.address,
            author=_answerer(question.answered_by, reader),
        ),
    )


def _answerer(answerer: Answerer | None, reader: Reader) -> Node:
    """Who answered; the centre where nobody is named."""
    if answerer and answerer.person:
        return name_person(answerer.person, reader)
    if answerer and answerer.organisation:
        return name_organisation(answerer.organisation, reader)
    return refer_to(centre_id(reader))

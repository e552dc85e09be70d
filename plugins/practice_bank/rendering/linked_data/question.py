"""A consultation: a question, and what the centre answers."""

from ...records import Answerer, QuestionEntry
from ..plain_text import plain_text
from ..views import Reader, choose_entry_text
from .agent import name_organisation, name_person
from .node import Node, make_node, refer_to
from .web_site import centre_id


def build_question(entry: QuestionEntry, reader: Reader) -> Node:
    """Describe a question with its answer, if it has one; the page is a `QAPage`."""
    question, text = entry.front, choose_entry_text(entry, reader.language)
    said = plain_text(text.body.html) or text.summary.text
    answer = make_node(
        "Answer",
        text=said,
        abstract=text.summary.text,
        dateCreated=question.answered,
        url=reader.address,
        author=_answerer(question.answered_by, reader),
    )
    return make_node(
        "Question",
        f"{reader.address}#it",
        name=text.title.text,
        url=reader.address,
        inLanguage=text.body_language,
        dateCreated=question.asked,
        answerCount=1 if said else 0,
        keywords=text.words.keywords if text.words and text.words.keywords else question.keywords,
        acceptedAnswer=answer if said else None,
    )


def _answerer(answerer: Answerer | None, reader: Reader) -> Node:
    """Who answered; the centre where nobody is named."""
    if answerer and answerer.person:
        return name_person(answerer.person, reader)
    if answerer and answerer.organisation:
        return name_organisation(answerer.organisation, reader)
    return refer_to(centre_id(reader))

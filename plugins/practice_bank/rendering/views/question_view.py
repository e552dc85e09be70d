"""The page of a question."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ...catalogue import find_cited, is_answered
from ...records import QuestionEntry
from ..addresses import QUESTIONS
from .act_view import paragraph_texts
from .act_words import act_name, paragraph_name
from .entry_text import choose_entry_text, entry_notices
from .link import Fact, Link
from .listed_card import ListedCard, list_cards
from .page_view import Notice, PageView
from .question_lines import QuestionLine, answerer_link, build_question_line
from .questions_view import TOPICS, ask_address
from .reader import Reader

MOST = 5
"""Other questions on the same topic."""


@dataclass(frozen=True)
class CitedNorm:
    """What an answer rests on."""

    link: Link
    """To the paragraph, or to the act."""
    text: Link
    """Of the paragraph in the centre's own words; of a whole act, its title."""


@dataclass(frozen=True, kw_only=True)
class QuestionView(PageView):
    """A question with its answer."""

    summary: Link
    facts: tuple[Fact, ...]
    norms: tuple[CitedNorm, ...]
    records: tuple[ListedCard, ...]
    same_topic: tuple[QuestionLine, ...]
    ask: str
    """A letter with a further question, prepared."""
    lang: str
    """Of the answer, where it is not in the page's language."""


def build_question_view(question: QuestionEntry, others: Iterable[QuestionEntry], reader: Reader) -> QuestionView:
    """Build the page of a question.

    Args:
        question: The question.
        others: On the same topic, the newest first; it may be among them.
        reader: Who reads.
    """
    text = choose_entry_text(question, reader.language)
    return QuestionView(
        t=reader.words,
        language=reader.language,
        title=text.title,
        crumbs=(Link(reader.words["question.list"], reader.href(QUESTIONS)),),
        notices=(*_notices(question, reader), *entry_notices(question, text, reader)),
        summary=text.summary,
        facts=_facts(question, reader),
        norms=tuple(_norms(question, reader)),
        records=list_cards(question.front.records, reader),
        same_topic=tuple(build_question_line(each, reader) for each in _others(question, others)),
        ask=ask_address(reader, text.title.text),
        lang=text.lang,
    )


def _notices(question: QuestionEntry, reader: Reader) -> tuple[Notice, ...]:
    if is_answered(question):
        return ()
    return (Notice("preview", reader.words["question.unanswered"], reader.words["question.unanswered_text"]),)


def _facts(question: QuestionEntry, reader: Reader) -> tuple[Fact, ...]:
    words, front = reader.words, question.front
    who = answerer_link(question, reader)
    return reader.facts(
        (words["question.answered_by"], [who] if who else []),
        (words["question.answered"], [Link(reader.day(front.answered))] if front.answered else []),
        (words["question.asked"], [Link(reader.day(front.asked))]),
        (words["question.topic"], [reader.term(TOPICS, front.topic)] if front.topic else []),
    )


def _norms(question: QuestionEntry, reader: Reader) -> Iterator[CitedNorm]:
    """What is cited, paragraph by paragraph; an act as a whole only where none of its paragraphs is."""
    acts = reader.catalogue.bank.acts
    cited = [(act, number) for act, number in find_cited(question) if act in acts]
    texts = {act: paragraph_texts(acts[act], reader) for act, _ in cited}
    with_paragraphs = {act for act, number in cited if number in texts[act]}
    for act, number in cited:
        name, href = act_name(acts[act], reader, with_day=True), reader.link_href("act", act, number) or ""
        if number in texts[act]:
            link = Link(paragraph_name(number, reader), href, note=name)
            yield CitedNorm(link, texts[act][number])
        elif act not in with_paragraphs:
            yield CitedNorm(Link(name, href), choose_entry_text(acts[act], reader.language).title)


def _others(question: QuestionEntry, others: Iterable[QuestionEntry]) -> list[QuestionEntry]:
    found: list[QuestionEntry] = []
    for each in others:
        if len(found) == MOST:
            break
        found += [each] if each.id != question.id else []
    return found

"""What cites which act, and which paragraph of it."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from html import unescape

from ..records import ActEntry, Bank, Body, EventEntry, NewsEntry, QuestionEntry, Record, WrittenPage
from .catalogue import Citations, Citing, Entry

_CITATION = re.compile(r"act:(?P<act>[a-z0-9-]+)(?:#(?P<paragraph>.*))?")

Cited = tuple[str, str]
"""An act and a number of a paragraph of it; empty: the whole."""


def find_citations(
    bank: Bank, entries: Mapping[str, Entry], news: Mapping[str, NewsEntry], questions: Mapping[str, QuestionEntry]
) -> Citations:
    """Gather all citations of acts by what the site shows. Each text is read once.

    Args:
        bank: Where events, acts and pages are.
        entries: The records that are shown.
        news: Those of which the day has come.
        questions: The questions that are shown.
    """
    found: dict[str, dict[str, list[Citing]]] = defaultdict(lambda: defaultdict(list))
    numbers = {act.id: {paragraph.number for paragraph in act.front.paragraphs} for act in bank.acts.values()}
    for citing, cited in _find_all(bank, entries, news, questions):
        # A paragraph that the page does not have leads to the whole act, as the link to it does.
        places = {(act, number if number in numbers[act] else "") for act, number in cited if act in numbers}
        for act, number in sorted(places):
            if (citing.scheme, citing.id) != ("act", act):
                found[act][number].append(citing)
    return {act: {number: tuple(each) for number, each in of_act.items()} for act, of_act in found.items()}


def find_cited(question: QuestionEntry) -> Iterator[Cited]:
    """What a question cites: first what its front matter names, then what its texts link to; each once."""
    named = (citation.partition("#") for citation in question.front.acts)
    yield from dict.fromkeys([*((act, number) for act, _, number in named), *_read(_bodies(question))])


def _find_all(
    bank: Bank, entries: Mapping[str, Entry], news: Mapping[str, NewsEntry], questions: Mapping[str, QuestionEntry]
) -> Iterator[tuple[Citing, Iterable[Cited]]]:
    for name, entry in entries.items():
        yield Citing("record", name), _read(_record_bodies(entry.record))
    for name, question in questions.items():
        yield Citing("question", name), find_cited(question)
    for scheme, collection in (("event", bank.events), ("news", news), ("act", bank.acts)):
        for name, each in collection.items():
            yield Citing(scheme, name), _read(_bodies(each))
    for name, page in bank.pages.items():
        yield Citing("page", name), _read_page(page)


def _record_bodies(record: Record) -> Iterator[Body]:
    yield record.body
    yield from (translation.body for translation in record.translations.values())


def _bodies(entry: ActEntry | EventEntry | NewsEntry | QuestionEntry) -> Iterator[Body]:
    yield entry.body
    yield from (body for _, body in entry.translations.values())


def _read(bodies: Iterable[Body]) -> Iterator[Cited]:
    for body in bodies:
        for citation in filter(None, map(_CITATION.fullmatch, body.addresses)):
            yield citation["act"], unescape(citation["paragraph"] or "")


def _read_page(page: WrittenPage) -> Iterator[Cited]:
    return ((name, anchor) for scheme, name, anchor in page.links if scheme == "act")

"""The page of a normative act."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from ...catalogue import Citing, find_history
from ...records import ActEntry, ActParagraph
from ..addresses import ACTS, paragraph_anchor
from .act_timeline import Timeline, act_links, build_timeline
from .act_words import ActMark, act_kind, act_mark, act_name, paragraph_name, registration_words
from .citing_lines import CitingGroup, build_citing_groups, cited_here
from .entry_text import choose_entry_text, entry_notices
from .link import Fact, Link
from .page_view import PageView
from .reader import Reader


@dataclass(frozen=True)
class OfficialText:
    """Where an act stands in the words that are law."""

    language: str
    text: str
    href: str
    host: str


@dataclass(frozen=True)
class ParagraphView:
    """A paragraph in the centre's own words."""

    anchor: str
    name: str
    text: Link
    topics: tuple[Link, ...]
    link_label: str
    """What a screen reader hears of the link to it."""
    citation: str
    """To be copied; empty where the site's address is unknown."""
    cited_by: tuple[Link, ...]


@dataclass(frozen=True, kw_only=True)
class ActView(PageView):
    """An act: facts, relations, paragraphs, and what cites them."""

    name: str
    """`Приказ № 253`."""
    summary: Link
    mark: ActMark
    facts: tuple[Fact, ...]
    relations: tuple[Fact, ...]
    official: tuple[OfficialText, ...]
    timeline: Timeline | None
    paragraphs: tuple[ParagraphView, ...]
    cited_by: tuple[CitingGroup, ...]
    lang: str
    """Of the text, where it is not in the page's language."""


def build_act_view(act: ActEntry, reader: Reader) -> ActView:
    """Build the page of an act."""
    text = choose_entry_text(act, reader.language)
    relations = reader.catalogue.act_relations
    citations = reader.catalogue.citations.get(act.id, {})
    near = find_history(act.id, relations)
    history = [reader.catalogue.bank.acts[name] for name in near]
    return ActView(
        t=reader.words,
        language=reader.language,
        title=text.title,
        crumbs=(Link(reader.words["act.list"], reader.href(ACTS)),),
        notices=entry_notices(act, text, reader),
        name=act_name(act, reader, with_day=True),
        summary=text.summary,
        mark=act_mark(act, reader),
        facts=_facts(act, reader),
        relations=_relations(act, reader),
        official=tuple(_official(act, reader)),
        timeline=build_timeline(history, reader, current=act.id) if len(near) > 1 else None,
        paragraphs=tuple(_paragraphs(act, citations, reader)),
        cited_by=build_citing_groups(act, reader),
        lang=text.lang,
    )


def paragraph_texts(act: ActEntry, reader: Reader) -> Mapping[str, Link]:
    """Texts of an act's paragraphs by number, each in the reader's language where it is translated."""
    words = choose_entry_text(act, reader.language).words
    own = {each.number: each.text for each in words.paragraphs} if words else {}
    foreign = "" if act.language == reader.language else act.language
    return {
        each.number: Link(own[each.number]) if each.number in own else Link(each.text, lang=foreign)
        for each in act.front.paragraphs
    }


def _facts(act: ActEntry, reader: Reader) -> tuple[Fact, ...]:
    words, front = reader.words, act.front
    number = words.say("act.number_value", number=front.number) if front.has_number else ""
    registration = registration_words(act, reader)
    return reader.facts(
        (words["act.kind"], [Link(act_kind(act, reader))]),
        (words["act.number"], [Link(number)] if number else []),
        (words["act.date"], [Link(reader.day(front.date) if front.date else words["act.no_date"])]),
        (words["act.registration"], [Link(registration)] if registration else []),
        (words["act.issuer"], [reader.text(front.issuer)]),
    )


def _relations(act: ActEntry, reader: Reader) -> tuple[Fact, ...]:
    related = reader.catalogue.act_relations[act.id]
    rows = {
        "amends": related.amends,
        "amended_by": related.amended_by,
        "replaces": related.replaces,
        "replaced_by": related.replaced_by,
    }
    return reader.facts(*((reader.words[f"act.{key}"], act_links(names, reader)) for key, names in rows.items()))


def _official(act: ActEntry, reader: Reader) -> Iterator[OfficialText]:
    """The official texts, that in the reader's language first."""
    for language in sorted(act.front.official, key=lambda code: (code != reader.language, code)):
        href = act.front.official[language]
        text = reader.words.say("act.official_in", language=reader.language_name(language))
        yield OfficialText(language, text, href, urlsplit(href).hostname or "")


def _paragraphs(act: ActEntry, citations: Mapping[str, Sequence[Citing]], reader: Reader) -> Iterator[ParagraphView]:
    texts = paragraph_texts(act, reader)
    for paragraph in act.front.paragraphs:
        cited_by = cited_here(citations.get(paragraph.number, ()), reader)
        yield _paragraph(act, paragraph, texts[paragraph.number], cited_by, reader)


def _paragraph(
    act: ActEntry, paragraph: ActParagraph, text: Link, cited_by: tuple[Link, ...], reader: Reader
) -> ParagraphView:
    words, number, anchor = reader.words, paragraph.number, paragraph_anchor(paragraph.number)
    named = {"act": act_name(act, reader, with_day=True), "number": number, "url": f"{reader.address}#{anchor}"}
    return ParagraphView(
        anchor=anchor,
        name=paragraph_name(number, reader),
        text=text,
        topics=reader.terms("directions", paragraph.topics),
        link_label=words.say("act.paragraph_link", number=number),
        citation=words.say("act.cite_paragraph", **named) if reader.address else "",
        cited_by=cited_by,
    )

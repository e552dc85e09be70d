"""How a work was judged: the council's conclusion, and the experts' marks without who gave them.

Only experts whom the bank's policy lets its pages name are named here. Marks of a text that has changed since are not
marks of the text on the page: they give no rating.
"""

from collections.abc import Iterator

from ...catalogue import Entry
from ...records import Status
from ..views import ExpertLine, Reader, RecordView, may_name
from .agent import name_organisation, name_person
from .node import Node, make_node

BEST = 100
"""Ratings are percents of the highest total, as the page shows them."""


def build_reviews(entry: Entry, view: RecordView, reader: Reader) -> list[Node]:
    """Describe the council's conclusion, and the word of each expert who may be named."""
    return [*_conclusion(entry, view, reader), *_experts(entry, view, reader)]


def build_rating(entry: Entry) -> Node | None:
    """Describe the experts' mean; None without a quorum, or where the text is another than they judged."""
    figures = entry.standing.review
    if entry.standing.status is Status.CHANGED or not figures.quorum or figures.mean is None:
        return None
    return _rate("AggregateRating", figures.mean, figures.experts)


def _conclusion(entry: Entry, view: RecordView, reader: Reader) -> Iterator[Node]:
    decision = entry.standing.conclusion
    if decision is None:
        return
    said = [view.review.intro, view.review.verdict] if view.review else []
    number = reader.words.say("record.document", number=decision.document, day=reader.day(decision.date))
    yield make_node(
        "Review",
        name=f"{reader.words['record.protocol']} {number}" if decision.document else "",
        author=name_organisation(decision.organisation, reader),
        datePublished=decision.date,
        reviewBody=" ".join(said),
        inLanguage=reader.language,
    )


def _experts(entry: Entry, view: RecordView, reader: Reader) -> Iterator[Node]:
    lines: tuple[ExpertLine, ...] = view.review.experts if view.review else ()
    for judgement, line in zip(entry.standing.review.judgements, lines, strict=False):
        if may_name(judgement.expert, reader):
            rating = _rate("Rating", judgement.total) if judgement.total is not None else None
            expert = name_person(judgement.expert, reader)
            yield make_node("Review", author=expert, reviewBody=line.verdict, reviewRating=rating)


def _rate(kind: str, share: float, count: int | None = None) -> Node:
    value = round(share * BEST, 1)
    return make_node(kind, ratingValue=value, bestRating=BEST, worstRating=0, ratingCount=count)

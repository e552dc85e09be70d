"""What the template of an extract from a protocol can say."""

from collections.abc import Iterator
from dataclasses import dataclass

from ..records import Decision, Outcome
from ..rendering.views import Reader
from .matter import Matter
from .review_tags import ReviewTags, describe_review
from .work_tags import BLANK, describe_work


@dataclass(frozen=True)
class ExtractTags(ReviewTags):
    """The council's decision about a work, and what it rests on."""

    centre: str
    """What the council belongs to; empty where the register does not say."""
    council: str
    number: str
    """Of the protocol."""
    day: str
    """Of the sitting."""
    level: str
    """How far the work is to be spread; empty where the decision is not positive."""
    resolutions: tuple[str, ...]
    """What was decided, point by point."""
    reason: str


def build_extract_tags(matter: Matter, language: str) -> ExtractTags:
    """Build the tags of an extract; the matter has a decision."""
    decision, reader = matter.decision, matter.reader(language)
    assert decision
    return ExtractTags(
        **describe_work(matter, reader, decision.content or ""),
        **describe_review(matter, reader),
        centre=_find_centre(decision, reader),
        council=reader.organisation(decision.organisation).text,
        number=decision.document or BLANK,
        day=reader.day(decision.date),
        level=reader.level(decision.level),
        resolutions=tuple(_resolve(decision, reader)),
        reason=decision.reason or "",
    )


def _find_centre(decision: Decision, reader: Reader) -> str:
    council = reader.catalogue.bank.organisations.get(decision.organisation)
    return reader.organisation(council.parent).text if council and council.parent else ""


def _resolve(decision: Decision, reader: Reader) -> Iterator[str]:
    words = reader.words
    yield words[f"paper.{(decision.outcome or Outcome.POSITIVE).value}"]
    if decision.is_positive and decision.level:
        yield words.say("paper.recommended_at", level=reader.level(decision.level).lower())
    elif decision.is_positive:
        yield words["paper.recommended"]
    if decision.reason:
        yield words.say("paper.because", reason=decision.reason)

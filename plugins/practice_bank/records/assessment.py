"""One expert's assessment: a file in `reviews/`."""

from enum import StrEnum

from pydantic import Field

from .noun import Noun
from .scalar import ContentDigest, Day, Decimal, Identifier, Text, Whole


class Verdict(StrEnum):
    """What an expert advises."""

    RECOMMEND = "recommend"
    REVISE = "revise"
    REJECT = "reject"


class Conflict(Noun):
    """An expert's declaration of a conflict of interest."""

    type: Identifier
    """`none`, or a term of the vocabulary `conflict-types`."""
    note: Text | None = None


class Waiver(Noun):
    """A leave to judge in spite of a conflict."""

    by: Identifier
    """Person with a bank role that may sign."""
    reason: Text


class Assessment(Noun):
    """Marks, comments and verdict of one expert in one round."""

    expert: Identifier
    round: Whole = Field(ge=1)
    date: Day
    rubric: Text
    """Id and version, `case@1`."""
    content: ContentDigest
    """Digest of the content that was judged."""
    scores: dict[str, Decimal | None]
    """Mark by criterion; null where the expert declined, with a reason in `comments`."""
    comments: dict[str, Text] = {}
    """Words by criterion."""
    verdict: Verdict
    summary: Text | None = None
    conflict: Conflict
    waiver: Waiver | None = None

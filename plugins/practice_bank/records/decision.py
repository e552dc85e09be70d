"""Decisions of associations, councils and heads: the file `decisions.yml`."""

from enum import StrEnum

from pydantic import RootModel

from .noun import Noun
from .scalar import ContentDigest, Day, Identifier, Level, Text


class Stage(StrEnum):
    """Who decided."""

    ASSOCIATION = "association"
    COUNCIL = "council"
    APPROVAL = "approval"
    RETIREMENT = "retirement"


class Outcome(StrEnum):
    """What was decided."""

    POSITIVE = "positive"
    RETURNED = "returned"
    NEGATIVE = "negative"


class Decision(Noun):
    """One decision about one content."""

    stage: Stage
    organisation: Identifier
    date: Day
    document: Text | None = None
    """Number of the protocol or order."""
    outcome: Outcome | None = None
    """Needed but for a retirement."""
    content: ContentDigest | None = None
    """Digest of the content that was judged; needed but for a retirement."""
    level: Level | None = None
    valid_until: Day | None = None
    reason: Text | None = None
    successor: Identifier | None = None
    """Record that takes a retired one's place."""

    @property
    def is_positive(self) -> bool:
        """Whether the outcome is positive."""
        return self.outcome is Outcome.POSITIVE


class Decisions(RootModel[list[Decision]]):
    """All decisions about a record, in the order of the file."""

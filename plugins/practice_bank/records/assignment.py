"""Who is asked to assess a work in a round: a file in `_bank/assignments/`, named after the work."""

from pydantic import Field

from .assessment import Waiver
from .noun import Noun
from .scalar import Day, Identifier, Text, Whole


class Assignment(Noun):
    """The experts of the round that goes on; history keeps the earlier ones."""

    round: Whole = Field(ge=1)
    date: Day
    """When they were asked."""
    due: Day | None = None
    """Last day for their sheets; none: as the deadlines of `review.yml` say."""
    rubric: Text | None = None
    """Id and version, `renewal@1`; none: the kind's."""
    experts: list[Identifier] = Field(min_length=1)
    waivers: dict[Identifier, Waiver] = {}
    """Leave to judge in spite of a conflict, by expert: their sheets hold it."""

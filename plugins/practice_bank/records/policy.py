"""The rules of review: the file `review.yml`."""

from enum import StrEnum
from typing import Annotated, Self

from pydantic import Field

from .decision import Stage
from .noun import Noun
from .scalar import Decimal, Duration, Identifier, Whole

Share = Annotated[Decimal, Field(ge=0, le=1)]


class Coefficient(StrEnum):
    """A measure of agreement among experts."""

    KENDALL_W = "kendall_w"
    ALPHA = "alpha"

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        """Take Krippendorff's alpha by its full name too."""
        return cls.ALPHA if value == "krippendorff_alpha" else None


class Weight(StrEnum):
    """How much a breach of a separation rule weighs."""

    ERROR = "error"
    WARNING = "warning"
    IGNORE = "ignore"


class WhenLow(StrEnum):
    """What low agreement asks for."""

    ROUND = "round"
    EXPERT = "expert"


class Agreement(Noun):
    """The agreement below which experts are asked again."""

    coefficient: Coefficient = Coefficient.KENDALL_W
    minimum: Share = 0.4
    when_low: WhenLow = WhenLow.ROUND
    """`round`: the next Delphi round; `expert`: first one expert more than the quorum joins the round, then a round."""


class ExpertNaming(StrEnum):
    """How the pages tell who assessed a work."""

    NUMBER = "number"
    NAME = "name"


Days = Annotated[Whole, Field(ge=1)]


class Deadlines(Noun):
    """Days each step may take before the control room calls it overdue."""

    assessment: Days = 14
    """From the submission to the quorum's last assessment; a further expert has as long."""
    round: Days = 14
    """From a round's last assessment to the next round's."""
    association: Days = 14
    """For the methodical association's decision, where it is a stage."""
    council: Days = 30
    """From the passed review to the council's conclusion."""
    approval: Days = 10
    """From the last positive conclusion to the head's order."""
    revision: Days = 30
    """From the return of a work to its author's new text."""
    renewal: Days = 30
    """From the end of an approval to its renewal."""


class Separation(Noun):
    """Who may not judge whom."""

    same_organisation: Weight = Weight.ERROR
    """The expert's organisation at the date of the assessment is an author's."""
    competence: Weight = Weight.WARNING
    """The expert's subjects and levels do not meet the record's."""
    coauthor_years: Annotated[Whole, Field(ge=0)] = 3
    """Years within which a common work makes a conflict."""


class ReviewPolicy(Noun):
    """Quorum, thresholds, stages, validity and separation of duties."""

    quorum: Annotated[Whole, Field(ge=1)] = 3
    """Assessments of the same content, in the same round."""
    pass_mark: Share = 0.7
    """Weighted total as a share of the maximum."""
    agreement: Agreement = Agreement()
    max_rounds: Annotated[Whole, Field(ge=1)] = 3
    stages: Annotated[list[Stage], Field(min_length=1)] = [Stage.COUNCIL, Stage.APPROVAL]
    """Positive decisions needed, in this order."""
    valid_for: Duration | None = None
    """From the approval, where the decision names no `valid_until`; none: without end."""
    separation: Separation = Separation()
    waiver_by: list[Identifier] = ["head"]
    """Bank roles that may sign a waiver."""
    experts: ExpertNaming = ExpertNaming.NUMBER
    """`number`: pages say "expert 1"; `name`: they name who assessed a work, linked where that person has a page."""
    deadlines: Deadlines = Deadlines()

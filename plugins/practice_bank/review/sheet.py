"""What one expert is given to fill in: the work, the rubric, and from the second round on the group's opinion."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from ..records import Assessment, Person, Record, Rubric, Waiver
from .dossier import Dossier
from .standing import ReviewFigures


@dataclass(frozen=True)
class PastRound:
    """What an expert of a later round is told of the round before; nobody else is named."""

    round: int
    figures: ReviewFigures
    """Of that round."""
    arguments: Mapping[str, tuple[str, ...]]
    """Comments by criterion, in an order that tells nothing about who is who."""
    summaries: tuple[str, ...]
    """What the experts said of the work as a whole, in such an order too."""
    own: Mapping[str, float | None] = field(default_factory=dict)
    """The marks this expert gave, by criterion; empty for one who was not asked then."""


@dataclass(frozen=True)
class Sheet:
    """An assessment sheet before it is filled in."""

    record: Record
    rubric: Rubric
    expert: Person
    round: int
    content: str
    """Digest that is to be judged: today's."""
    due: date | None
    past: PastRound | None
    focus: tuple[str, ...] = ()
    """For a renewal: titles of the sections that moved."""
    waiver: Waiver | None = None
    """The leave to judge in spite of a conflict."""


def find_past_round(dossier: Dossier, expert: str) -> PastRound | None:
    """Find what an expert is told of the latest round of the open review; None before its first assessment."""
    figures = dossier.open_figures
    if not figures.experts:
        return None
    given = [one for one in dossier.open_assessments if one.round == figures.round]
    return PastRound(
        round=figures.round,
        figures=figures,
        arguments=_gather_arguments(given),
        summaries=tuple(sorted(one.summary for one in given if one.summary)),
        own=next((one.scores for one in given if one.expert == expert), {}),
    )


def _gather_arguments(given: Sequence[Assessment]) -> Mapping[str, tuple[str, ...]]:
    criteria = sorted({criterion for one in given for criterion in one.comments})
    return {
        criterion: tuple(sorted(one.comments[criterion] for one in given if criterion in one.comments))
        for criterion in criteria
    }

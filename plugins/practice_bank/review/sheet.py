"""What one expert is given to assess one work in one round."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from ..records import Assessment, Person, Record, Rubric, Waiver
from .dossier import Dossier
from .standing import ReviewFigures


@dataclass(frozen=True)
class PastRound:
    """What the experts of a Delphi round are told of the one before, without names."""

    round: int
    figures: ReviewFigures
    """Of that round."""
    arguments: Mapping[str, tuple[str, ...]]
    """Comments by criterion, in the order of the alphabet, which tells nothing of who wrote them."""
    summaries: tuple[str, ...]
    """What the experts said of the whole, in the same order."""
    own: Mapping[str, float | None]
    """Marks by criterion that this expert gave in that round; empty where they gave none."""


@dataclass(frozen=True)
class Sheet:
    """An assessment before it is given."""

    record: Record
    rubric: Rubric
    expert: Person
    round: int
    content: str
    """Digest that is judged: today's."""
    due: date | None = None
    past: PastRound | None = None
    """None in the first round of a review."""
    focus: tuple[str, ...] = ()
    """Parts that moved since the approval, where the sheet is for a renewal: section titles."""
    waiver: Waiver | None = None
    """Leave to judge in spite of a conflict."""


def find_past_round(dossier: Dossier, expert: str) -> PastRound | None:
    """Find what an expert is told of the round before; None where the review has had none."""
    figures = dossier.open_figures
    if not figures.experts:
        return None
    given = [one for one in dossier.open_assessments if one.round == figures.round]
    own = next((one.scores for one in given if one.expert == expert), {})
    return PastRound(figures.round, figures, _gather_arguments(given), _gather_summaries(given), own)


def _gather_arguments(given: Sequence[Assessment]) -> dict[str, tuple[str, ...]]:
    criteria = {criterion: None for one in given for criterion in one.comments}
    return {name: tuple(sorted(one.comments[name] for one in given if name in one.comments)) for name in criteria}


def _gather_summaries(given: Sequence[Assessment]) -> tuple[str, ...]:
    return tuple(sorted(one.summary for one in given if one.summary))

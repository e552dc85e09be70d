"""One expert's judgement within a round."""

from dataclasses import dataclass

from ..records import Verdict


@dataclass(frozen=True)
class Judgement:
    """What an assessment adds to the round's figures."""

    expert: str
    """The person's id; pages name it only where the policy says so."""
    marks: tuple[float | None, ...]
    """In the order of the rubric's criteria; None where the expert declined."""
    total: float | None
    """Weighted total as a share of the maximum."""
    verdict: Verdict

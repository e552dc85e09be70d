"""What experts score against."""

from .noun import Noun
from .scalar import Decimal, Identifier, Labels, Whole

RENEWAL = "renewal"
"""Id of the short rubric by which a work that was approved before is assessed again."""


class Scale(Noun):
    """The marks a criterion takes: from `min` to `max` in steps of `step`."""

    min: Decimal
    max: Decimal
    step: Decimal = 1.0

    def holds(self, mark: float) -> bool:
        """Whether a mark lies on the scale."""
        steps = (mark - self.min) / self.step if self.step else 0.0
        return self.min <= mark <= self.max and abs(steps - round(steps)) < 1e-9


class Criterion(Noun):
    """One aspect of a work that gets a mark."""

    id: Identifier
    weight: Decimal
    labels: Labels
    descriptors: dict[Whole, Labels] = {}
    """What a mark means, by mark."""


class Rubric(Noun):
    """Criteria with weights and a scale; a change of criteria is a new version."""

    id: Identifier
    version: Whole
    labels: Labels
    scale: Scale
    criteria: list[Criterion]

    @property
    def reference(self) -> str:
        """How reviews and kinds name it: `case@1`."""
        return f"{self.id}@{self.version}"

    def weighted_share(self, scores: dict[str, float | None]) -> float | None:
        """Weighted total of the marks given as a share of their maximum; None where no mark was given."""
        given = [(c.weight, scores[c.id]) for c in self.criteria if scores.get(c.id) is not None]
        most = sum(weight for weight, _ in given) * self.scale.max
        return sum(weight * mark for weight, mark in given if mark is not None) / most if most else None

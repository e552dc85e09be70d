"""The inclusion of a work in the bank: an approval with what carried it, which its author can prove."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from ..records import Assessment, Decision


class InclusionState(StrEnum):
    """What has become of an inclusion."""

    VALID = "valid"
    """It is in force, and the text is the one that was approved."""
    CHANGED = "changed"
    """The text has changed since."""
    EXPIRED = "expired"
    """Its last day is over."""
    REPLACED = "replaced"
    """A later approval has taken its place."""
    WITHDRAWN = "withdrawn"
    """The approval was taken back."""
    RETIRED = "retired"
    """The work was taken out of the bank."""


@dataclass(frozen=True)
class Inclusion:
    """One approval of a work, with the evidence it rests on."""

    approval: Decision
    conclusion: Decision | None
    """The last decision that the approval rests on: the council's."""
    assessments: tuple[Assessment, ...]
    """Of the round that carried the conclusion, in the order of their experts."""
    valid_until: date | None
    """Last day; None where it has no end."""
    state: InclusionState

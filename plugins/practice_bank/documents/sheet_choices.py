"""What an expert chooses from: marks, recommendations, conflicts of interest."""

from collections.abc import Iterator
from dataclasses import dataclass

from ..i18n import LocalizedText
from ..records import Bank, Scale, Verdict
from ..review import NO_CONFLICT
from ..review.wording import worded

MOST_MARKS = 21
"""Marks above which a list is harder to use than a number to type."""


@dataclass(frozen=True)
class Choice:
    """One thing to choose."""

    id: str
    """As an assessment's file has it."""
    labels: LocalizedText


def find_verdicts() -> tuple[Choice, ...]:
    """Find what an expert may recommend."""
    return tuple(Choice(verdict.value, worded(f"sheet.verdict_{verdict.value}")) for verdict in Verdict)


def find_conflicts(bank: Bank) -> tuple[Choice, ...]:
    """Find the conflicts of interest to declare: none, and those of the vocabulary."""
    vocabulary = bank.vocabularies.get("conflict-types")
    terms = {term.id: term.labels for term in vocabulary.terms} if vocabulary else {}
    none = {**worded("sheet.no_conflict"), **terms.pop(NO_CONFLICT, {})}
    return (Choice(NO_CONFLICT, none), *(Choice(id, labels) for id, labels in terms.items()))


def list_marks(scale: Scale) -> Iterator[float]:
    """List the marks of a scale, the lowest first."""
    steps = int((scale.max - scale.min) / scale.step + 1e-9) if scale.step else 0
    yield from (round(scale.min + number * scale.step, 9) for number in range(steps + 1))


def is_listed(scale: Scale) -> bool:
    """Whether the marks of a scale are few enough to choose from a list."""
    return bool(scale.step) and (scale.max - scale.min) / scale.step < MOST_MARKS

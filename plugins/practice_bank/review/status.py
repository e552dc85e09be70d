"""The table of statuses: derived from evidence, first match."""

from collections.abc import Callable

from ..records import Outcome, Stage, Status
from .dossier import Dossier

Condition = Callable[[Dossier], bool]


def derive_status(dossier: Dossier) -> Status:
    """Status of a record: the first of the table whose condition holds."""
    return next(status for status, holds in TABLE if holds(dossier))


def is_draft(dossier: Dossier) -> bool:
    """The author has not finished it."""
    return dossier.record.front.draft


def is_retired(dossier: Dossier) -> bool:
    """The last decision is a retirement."""
    return dossier.retirement is not None


def is_changed(dossier: Dossier) -> bool:
    """Approved, but today's digest is not the approved one."""
    return dossier.approval is not None and dossier.approval.content != dossier.record.digest


def is_expired(dossier: Dossier) -> bool:
    """Approved, and the last day of the approval is over."""
    return dossier.valid_until is not None and dossier.valid_until < dossier.today


def is_approved(dossier: Dossier) -> bool:
    """Approved after a conclusion after a passed review, all of one content."""
    return dossier.approval is not None


def is_rejected(dossier: Dossier) -> bool:
    """The last decision is negative."""
    return dossier.last_decision is not None and dossier.last_decision.outcome is Outcome.NEGATIVE


def is_in_revision(dossier: Dossier) -> bool:
    """The last decision returned it, or experts who agree do not recommend it."""
    figures = dossier.current_figures
    if dossier.last_decision is not None and dossier.last_decision.outcome is Outcome.RETURNED:
        return True
    return figures.quorum and not figures.needs_round and not figures.passed


def is_recommended(dossier: Dossier) -> bool:
    """The last decision is a positive one of a stage before approval."""
    last = dossier.last_decision
    return last is not None and last.is_positive and last.stage in (Stage.ASSOCIATION, Stage.COUNCIL)


def is_reviewed(dossier: Dossier) -> bool:
    """Experts in sufficient number agree and recommend today's content."""
    return dossier.current_figures.passed


def is_in_review(dossier: Dossier) -> bool:
    """Today's content has an assessment."""
    return dossier.current_figures.experts > 0


TABLE: tuple[tuple[Status, Condition], ...] = (
    (Status.DRAFT, is_draft),
    (Status.RETIRED, is_retired),
    (Status.CHANGED, is_changed),
    (Status.EXPIRED, is_expired),
    (Status.APPROVED, is_approved),
    (Status.REJECTED, is_rejected),
    (Status.REVISION, is_in_revision),
    (Status.RECOMMENDED, is_recommended),
    (Status.REVIEWED, is_reviewed),
    (Status.IN_REVIEW, is_in_review),
    (Status.SUBMITTED, lambda _: True),
)
"""Each status with its condition, in the order in which they are tried."""

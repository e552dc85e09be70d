"""All approvals that a work ever had, and what has become of them."""

from collections.abc import Iterator
from datetime import date

from ..records import Assessment, Decision, Outcome, Stage
from .dossier import Dossier, find_support
from .inclusion import Inclusion, InclusionState
from .rounds import find_latest_round
from .validity import add_duration


def find_inclusions(dossier: Dossier) -> tuple[Inclusion, ...]:
    """Find all approvals that a work ever had, the earliest first."""
    return tuple(_find_inclusions(dossier))


def _find_inclusions(dossier: Dossier) -> Iterator[Inclusion]:
    for number, decision in enumerate(dossier.decisions):
        if decision.stage is Stage.APPROVAL and decision.is_positive:
            support, _ = find_support(dossier.decisions[:number], decision.content, dossier.policy)
            conclusion = support[-1] if support else None
            judged = find_latest_round(dossier.assessments, decision.content or "", (conclusion or decision).date)
            until = _find_end(decision, dossier)
            state = _derive_state(decision, until, dossier.decisions[number + 1 :], dossier)
            yield Inclusion(decision, conclusion, tuple(sorted(judged, key=_by_expert)), until, state)


def _by_expert(given: Assessment) -> str:
    return given.expert


def _find_end(approval: Decision, dossier: Dossier) -> date | None:
    if approval.valid_until or not dossier.policy.valid_for:
        return approval.valid_until
    return add_duration(approval.date, dossier.policy.valid_for)


def _derive_state(
    approval: Decision, until: date | None, later: tuple[Decision, ...], dossier: Dossier
) -> InclusionState:
    approvals = [one for one in later if one.stage is Stage.APPROVAL]
    if any(one.stage is Stage.RETIREMENT for one in later):
        return InclusionState.RETIRED
    if any(one.is_positive for one in approvals):
        return InclusionState.REPLACED
    if any(one.content == approval.content and one.outcome is not Outcome.POSITIVE for one in approvals):
        return InclusionState.WITHDRAWN
    if approval.content != dossier.record.digest:
        return InclusionState.CHANGED
    return InclusionState.EXPIRED if until and until < dossier.today else InclusionState.VALID

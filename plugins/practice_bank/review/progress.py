"""From a record's evidence to the step it waits for."""

from collections.abc import Callable
from datetime import date

from ..records import Stage, Status
from .asked import Asked, find_asked
from .dossier import Dossier, asks_expert, find_support, lets_pass, needed_stages
from .next_step import NextStep, Task
from .standing import ReviewFigures

_STAGE_TASKS = {Stage.ASSOCIATION: Task.DISCUSS, Stage.COUNCIL: Task.CONCLUDE, Stage.APPROVAL: Task.APPROVE}


def find_next_step(dossier: Dossier, status: Status) -> NextStep | None:
    """Find what a record waits for; None where it waits for nothing."""
    return STEPS[status](dossier)


def _find_review_step(dossier: Dossier) -> NextStep:
    """What today's content waits for: assessments, a round, or a decision."""
    figures, policy = dossier.open_figures, dossier.policy
    asked = find_asked(dossier.record, dossier.bank)
    if asked and asked.round >= figures.round:
        return _find_asked_step(dossier, asked)
    if not figures.quorum:
        return _find_assessment_step(dossier, figures)
    if figures.needs_round and not lets_pass(figures, policy):
        since = _latest_assessment(dossier)
        if asks_expert(figures, policy):
            return NextStep(Task.ADD_EXPERT, since, policy.deadlines.assessment, missing=1)
        return NextStep(Task.NEW_ROUND, since, policy.deadlines.round)
    return _find_decision_step(dossier)


def _find_asked_step(dossier: Dossier, asked: Asked) -> NextStep:
    """Those who are asked assess, until the day they were given."""
    usual = dossier.policy.deadlines.round if asked.round > 1 else dossier.policy.deadlines.assessment
    days = (asked.due - asked.since).days if asked.due else usual
    return NextStep(Task.ASSESS, asked.since, days, len(asked.experts), asked.experts)


def _find_assessment_step(dossier: Dossier, figures: ReviewFigures) -> NextStep:
    policy, missing = dossier.policy, dossier.policy.quorum - figures.experts
    if figures.turn > 1:
        before = [given.date for given in dossier.open_assessments if given.round < figures.round]
        return NextStep(Task.ASSESS, max(before, default=None), policy.deadlines.round, missing)
    return NextStep(Task.ASSESS, _offered_on(dossier), policy.deadlines.assessment, missing)


def _find_decision_step(dossier: Dossier) -> NextStep:
    support, missing = find_support(dossier.open_decisions, dossier.record.digest, dossier.policy)
    stage = (*missing, Stage.APPROVAL)[0]
    days = dossier.policy.deadlines
    limits = {Stage.ASSOCIATION: days.association, Stage.COUNCIL: days.council, Stage.APPROVAL: days.approval}
    begun = [decision.date for decision in support]
    latest = _latest_assessment(dossier)
    return NextStep(_STAGE_TASKS[stage], max([*begun, *([latest] if latest else [])], default=None), limits[stage])


def _find_revision_step(dossier: Dossier) -> NextStep:
    """The author's turn while the judged text is today's; afterwards the experts'."""
    last = dossier.last_decision
    days = dossier.policy.deadlines.revision
    if last and not last.is_positive:
        return NextStep(Task.REVISE, last.date, days) if _is_about_today(dossier) else _find_review_step(dossier)
    return NextStep(Task.REVISE, _latest_assessment(dossier), days)


def _find_rejected_step(dossier: Dossier) -> NextStep | None:
    return None if _is_about_today(dossier) else _find_review_step(dossier)


def _find_changed_step(dossier: Dossier) -> NextStep:
    """Nothing tells when the text changed, so there is no day to count from before the first assessment."""
    if _is_under_way(dossier):
        return _find_review_step(dossier)
    return NextStep(Task.REASSESS)


def _find_expired_step(dossier: Dossier) -> NextStep:
    if _is_under_way(dossier):
        return _find_review_step(dossier)
    return NextStep(Task.RENEW, dossier.valid_until, dossier.policy.deadlines.renewal)


def _is_under_way(dossier: Dossier) -> bool:
    """Whether a new review of a work that was approved has begun."""
    return bool(dossier.open_assessments or find_asked(dossier.record, dossier.bank))


def _find_recommended_step(dossier: Dossier) -> NextStep:
    """An association's word may come before the review; a council's conclusion comes after it."""
    last = dossier.last_decision
    if last and last.stage is Stage.COUNCIL and last.content == dossier.record.digest and needed_stages(dossier.policy):
        return _find_decision_step(dossier)
    return _find_review_step(dossier)


def _is_about_today(dossier: Dossier) -> bool:
    last = dossier.last_decision
    return last is not None and last.content == dossier.record.digest


def _offered_on(dossier: Dossier) -> date:
    """Day from which today's content could be assessed, as far as evidence tells: after all that is about another."""
    digest = dossier.record.digest
    others = [given.date for given in dossier.assessments if given.content != digest]
    others += [taken.date for taken in dossier.decisions if taken.content != digest]
    return max([dossier.record.front.submitted, *others])


def _latest_assessment(dossier: Dossier) -> date | None:
    return max((given.date for given in dossier.open_assessments), default=None)


STEPS: dict[Status, Callable[[Dossier], NextStep | None]] = {
    Status.DRAFT: lambda dossier: NextStep(Task.FINISH, dossier.record.front.submitted),
    Status.RETIRED: lambda _: None,
    Status.CHANGED: _find_changed_step,
    Status.EXPIRED: _find_expired_step,
    Status.APPROVED: lambda _: None,
    Status.REJECTED: _find_rejected_step,
    Status.REVISION: _find_revision_step,
    Status.RECOMMENDED: _find_recommended_step,
    Status.REVIEWED: _find_decision_step,
    Status.IN_REVIEW: _find_review_step,
    Status.SUBMITTED: _find_review_step,
}
"""What each status waits for."""

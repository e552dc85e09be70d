"""What lacks for the next status, in words."""

from collections.abc import Callable, Iterator
from datetime import date

from ..records import Decision, Stage, Status
from .dossier import Dossier, asks_expert, find_support, lets_pass, needed_stages
from .figures import reaches
from .standing import ReviewFigures
from .wording import Words, counted, worded


def explain_status(dossier: Dossier, status: Status) -> list[Words]:
    """Say why a record is not further than its status."""
    return EXPLANATIONS[status](dossier)


def explain_all(dossier: Dossier, status: Status) -> list[Words]:
    """Say all that lacks from a status up to an approval."""
    if status in (Status.SUBMITTED, Status.IN_REVIEW, Status.REVIEWED, Status.RECOMMENDED):
        return [*explain_review(dossier, dossier.record.digest), *_explain_decisions(dossier)]
    return explain_status(dossier, status)


def explain_review(dossier: Dossier, content: str, since: date = date.min) -> list[Words]:
    """Say what the review of a content after a day lacks; nothing where a council may decide."""
    figures = dossier.measure(content, since=since)
    if not figures.experts:
        return list(_explain_start(dossier, content, since))
    if not figures.quorum:
        missing = dossier.policy.quorum - figures.experts
        return [counted("review.needs_more_assessments", missing, given=figures.experts, quorum=dossier.policy.quorum)]
    if figures.needs_round:
        return [_explain_agreement(dossier, figures)]
    return list(_explain_failure(dossier, figures))


def _explain_start(dossier: Dossier, content: str, since: date) -> Iterator[Words]:
    if any(given.content != content for given in dossier.assessments) and since == date.min:
        yield worded("review.assessments_of_other_version")
    yield counted("review.needs_assessments", dossier.policy.quorum)


def _explain_agreement(dossier: Dossier, figures: ReviewFigures) -> Words:
    if lets_pass(figures, dossier.policy):
        return worded("review.rounds_used_up", n=dossier.policy.max_rounds)
    agreement = dossier.policy.agreement
    value = getattr(figures, agreement.coefficient)
    if asks_expert(figures, dossier.policy):
        return _explain_further_expert(dossier, value)
    if value is None:
        return worded("review.agreement_undefined", round=figures.round + 1)
    name = worded(f"review.{agreement.coefficient}")
    return worded(
        "review.needs_round", coefficient=name, value=value, minimum=agreement.minimum, round=figures.round + 1
    )


def _explain_further_expert(dossier: Dossier, value: float | None) -> Words:
    agreement = dossier.policy.agreement
    if value is None:
        return worded("review.needs_expert_undefined")
    name = worded(f"review.{agreement.coefficient}")
    return worded("review.needs_expert", coefficient=name, value=value, minimum=agreement.minimum)


def _explain_failure(dossier: Dossier, figures: ReviewFigures) -> Iterator[Words]:
    if figures.passed:
        return
    if reaches(figures.mean, dossier.policy.pass_mark):
        yield worded("review.not_recommended")
    else:
        yield worded("review.below_pass_mark", mean=_percent(figures.mean), mark=_percent(dossier.policy.pass_mark))


def _explain_decisions(dossier: Dossier) -> list[Words]:
    """The positive decisions about today's content that are still to come."""
    _, missing = find_support(dossier.decisions, dossier.record.digest, dossier.policy)
    return [worded(f"review.needs_{stage}") for stage in (*missing, Stage.APPROVAL)]


def _explain_next_decision(dossier: Dossier) -> list[Words]:
    return _explain_decisions(dossier)[:1]


def _explain_in_review(dossier: Dossier) -> list[Words]:
    return explain_review(dossier, dossier.record.digest)


def _explain_recommended(dossier: Dossier) -> list[Words]:
    """An association's word may come before the review: then that is what lacks."""
    lacking = explain_review(dossier, dossier.record.digest)
    support, _ = find_support(dossier.decisions, dossier.record.digest, dossier.policy)
    is_concluded = bool(needed_stages(dossier.policy)) and any(one.stage is Stage.COUNCIL for one in support)
    return lacking if lacking and not is_concluded else _explain_next_decision(dossier)


def _explain_revision(dossier: Dossier) -> list[Words]:
    last = dossier.last_decision
    if last and last.outcome == "returned":
        return [_explain_decision(dossier, last, "review.returned"), *_explain_after(dossier, last)]
    return _explain_in_review(dossier)


def _explain_rejected(dossier: Dossier) -> list[Words]:
    last = dossier.last_decision
    return [_explain_decision(dossier, last, "review.rejected"), *_explain_after(dossier, last)] if last else []


def _explain_decision(dossier: Dossier, decision: Decision, key: str) -> Words:
    register = dossier.bank.organisations
    name = register[decision.organisation].name if decision.organisation in register else decision.organisation
    return worded(key, organisation=name, date=decision.date)


def _explain_after(dossier: Dossier, decision: Decision) -> list[Words]:
    """Once the text is mended, its review starts anew."""
    if decision.content == dossier.record.digest:
        return []
    return [*explain_review(dossier, dossier.record.digest), *_explain_next_decision(dossier)]


def _explain_changed(dossier: Dossier) -> list[Words]:
    approval = dossier.approval
    day = approval.date if approval else dossier.today
    return [worded("review.changed", date=day), *explain_review(dossier, dossier.record.digest)]


def _explain_expired(dossier: Dossier) -> list[Words]:
    since = dossier.approval.date if dossier.approval else date.min
    lacking = explain_review(dossier, dossier.record.digest, since)
    return [worded("review.expired", date=dossier.valid_until or dossier.today), *lacking]


def _percent(share: float | None) -> float:
    return round(100 * (share or 0.0), 1)


EXPLANATIONS: dict[Status, Callable[[Dossier], list[Words]]] = {
    Status.DRAFT: lambda _: [worded("review.draft")],
    Status.RETIRED: lambda _: [],
    Status.CHANGED: _explain_changed,
    Status.EXPIRED: _explain_expired,
    Status.APPROVED: lambda _: [],
    Status.REJECTED: _explain_rejected,
    Status.REVISION: _explain_revision,
    Status.RECOMMENDED: _explain_recommended,
    Status.REVIEWED: _explain_next_decision,
    Status.IN_REVIEW: _explain_in_review,
    Status.SUBMITTED: _explain_in_review,
}
"""What to say of each status."""

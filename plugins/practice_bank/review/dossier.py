"""A record's sound evidence, and what it amounts to."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property

from ..records import Assessment, Bank, Decision, Outcome, Record, ReviewPolicy, Stage, WhenLow
from .figures import measure_round
from .rounds import count_earlier_rounds, find_latest_round
from .standing import ReviewFigures
from .validity import add_duration


@dataclass(frozen=True)
class Dossier:
    """The evidence that breaks no rule, with all that is needed to weigh it."""

    record: Record
    bank: Bank
    today: date
    assessments: tuple[Assessment, ...] = ()
    decisions: tuple[Decision, ...] = ()
    """In the order of the file."""
    _measured: dict[tuple[int, ...], ReviewFigures] = field(default_factory=dict, repr=False, compare=False)

    @property
    def policy(self) -> ReviewPolicy:
        """The bank's rules of review."""
        return self.bank.policy

    def measure(self, content: str, until: date = date.max, since: date = date.min) -> ReviewFigures:
        """Figures of the latest round of a content, of what was assessed after one day and until another."""
        latest = find_latest_round(self.assessments, content, until, since)
        if not latest:
            return ReviewFigures()
        # The same round is asked for with every decision that rests on it.
        key = tuple(map(id, latest))
        if key not in self._measured:
            self._measured[key] = measure_round(latest, self.bank.rubrics[latest[0].rubric], self.policy)
        figures = self._measured[key]
        return replace(figures, turn=figures.round - count_earlier_rounds(self.assessments, content, since))

    @cached_property
    def current_figures(self) -> ReviewFigures:
        """Figures of today's content."""
        return self.measure(self.record.digest)

    @cached_property
    def renewed(self) -> Decision | None:
        """The approval of today's content, which a new review would renew; None where a review is the first one."""
        return self.approval if self.approval and self.approval.content == self.record.digest else None

    @cached_property
    def open_figures(self) -> ReviewFigures:
        """Figures of the review of today's content that is not concluded: after an approval a new one begins."""
        return self.measure(self.record.digest, since=self.renewed.date) if self.renewed else self.current_figures

    @property
    def open_decisions(self) -> Sequence[Decision]:
        """The decisions since that review began."""
        return self.decisions[self.decisions.index(self.renewed) + 1 :] if self.renewed else self.decisions

    @property
    def open_assessments(self) -> list[Assessment]:
        """The assessments of that review, of all its rounds."""
        since = self.renewed.date if self.renewed else date.min
        return [one for one in self.assessments if one.content == self.record.digest and one.date > since]

    @property
    def last_decision(self) -> Decision | None:
        """The decision that was taken last."""
        return self.decisions[-1] if self.decisions else None

    @cached_property
    def approval(self) -> Decision | None:
        """The approval that counts: the last positive one that was not withdrawn from the same content."""
        standing: Decision | None = None
        for decision in self.decisions:
            if decision.stage is not Stage.APPROVAL:
                continue
            if decision.is_positive:
                standing = decision
            elif standing and standing.content == decision.content:
                standing = None
        return standing

    @cached_property
    def valid_until(self) -> date | None:
        """Last day of the approval; None where there is none, or where it has no end."""
        if not self.approval or self.approval.valid_until:
            return self.approval.valid_until if self.approval else None
        return add_duration(self.approval.date, self.policy.valid_for) if self.policy.valid_for else None

    @cached_property
    def conclusion(self) -> Decision | None:
        """The conclusion that carries the approval, else the last decision where it recommends."""
        if self.approval:
            before = self.decisions[: self.decisions.index(self.approval)]
            support, _ = find_support(before, self.approval.content, self.policy)
            return support[-1] if support else None
        last = self.last_decision
        return last if last and last.stage is Stage.COUNCIL and last.is_positive else None

    @property
    def retirement(self) -> Decision | None:
        """The last decision, where it is a retirement."""
        last = self.last_decision
        return last if last and last.stage is Stage.RETIREMENT else None


def needed_stages(policy: ReviewPolicy) -> tuple[Stage, ...]:
    """Stages whose positive decision comes before an approval."""
    return tuple(stage for stage in policy.stages if stage in (Stage.ASSOCIATION, Stage.COUNCIL))


def reviewed_at(policy: ReviewPolicy) -> Stage:
    """The stage that needs a passed review: the council's, else the approval itself."""
    return Stage.COUNCIL if Stage.COUNCIL in policy.stages else Stage.APPROVAL


def lets_pass(figures: ReviewFigures, policy: ReviewPolicy) -> bool:
    """Whether a council may decide positively: the review passed, or no round is left in which experts could agree."""
    return figures.passed or (figures.needs_round and figures.turn >= policy.max_rounds)


def asks_expert(figures: ReviewFigures, policy: ReviewPolicy) -> bool:
    """Whether low agreement asks for one expert more: where the policy says so, and none beyond the quorum came."""
    is_first_remedy = policy.agreement.when_low is WhenLow.EXPERT and figures.experts <= policy.quorum
    return figures.needs_round and is_first_remedy


def find_support(
    decisions: Sequence[Decision], content: str | None, policy: ReviewPolicy
) -> tuple[list[Decision], list[Stage]]:
    """Positive decisions about a content that an approval rests on, in order, and the stages that lack one.

    Of several decisions of a stage the last one stands.
    """
    support: list[Decision] = []
    missing: list[Stage] = []
    end = len(decisions)
    for stage in reversed(needed_stages(policy)):
        of_stage = [i for i in range(end) if decisions[i].stage is stage and decisions[i].content == content]
        if of_stage and decisions[of_stage[-1]].outcome is Outcome.POSITIVE:
            end = of_stage[-1]
            support.insert(0, decisions[end])
        else:
            missing.insert(0, stage)
    return support, missing

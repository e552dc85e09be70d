"""Whether a positive decision has behind it what it needs: a passed review, a conclusion."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from ...diagnostics import Diagnostic, Severity, diagnose
from ...records import Assessment, Decision, Level, Marked, Stage
from ..dossier import Dossier, find_support, lets_pass, reviewed_at
from ..reasons import explain_review
from ..rounds import find_latest_round
from ..wording import joined, worded


@dataclass(frozen=True)
class Hearing:
    """A positive decision, and what was sound before it."""

    taken: Marked[Decision]
    dossier: Dossier
    """With the assessments that break no rule, and the decisions before this one that stand."""
    assessments: Sequence[Marked[Assessment]]
    """The same assessments with their places."""
    faulty_assessments: int = 0
    """How many assessments of the record do not count; findings say why."""
    is_decision_faulty: bool = False
    """Whether an earlier decision, which this one may rest on, does not count; a finding says why."""

    @property
    def content(self) -> str:
        """The digest that was judged."""
        return self.taken.value.content or ""

    @property
    def day(self) -> date:
        """When it was decided."""
        return self.taken.value.date

    @cached_property
    def renewed(self) -> Decision | None:
        """The approval of the same content that it renews.

        It does not renew what it corrects or what it takes to a higher level: that needs no new review.
        """
        approval, taken = self.dossier.approval, self.taken.value
        if approval is None or approval.content != self.content or taken.date <= approval.date:
            return None
        until = self.dossier.valid_until
        corrects = taken.valid_until is not None and until is not None and taken.valid_until <= until
        return None if corrects or _is_above(taken.level, approval.level) else approval

    @property
    def since(self) -> date:
        """Day after which the evidence that it may rest on was made."""
        return self.renewed.date if self.renewed else date.min

    @cached_property
    def is_reviewed(self) -> bool:
        """Whether the review it needs had passed by its day."""
        policy = self.dossier.policy
        if self.taken.value.stage is not reviewed_at(policy):
            return True
        return lets_pass(self.dossier.measure(self.content, self.day, self.since), policy)

    @cached_property
    def missing_stages(self) -> list[Stage]:
        """Stages whose positive decision it needs and lacks."""
        if self.taken.value.stage is not Stage.APPROVAL:
            return []
        decisions = self.dossier.decisions
        begun = decisions.index(self.renewed) + 1 if self.renewed else 0
        return find_support(decisions[begun:], self.content, self.dossier.policy)[1]

    @property
    def stands(self) -> bool:
        """Whether it has all it needs behind it."""
        return self.is_reviewed and not self.missing_stages


def check_support(hearing: Hearing) -> Iterator[Diagnostic]:
    """Say what a decision lacks; what lacks only because of a fault already reported is not said again."""
    if not hearing.is_reviewed:
        yield from _check_review(hearing)
    elif hearing.missing_stages and not hearing.is_decision_faulty:
        stages = joined([worded(f"review.stage_{stage}") for stage in hearing.missing_stages], ", ")
        yield _diagnose(hearing, "PB653", "stage", stages=stages)
    elif hearing.taken.value.stage is reviewed_at(hearing.dossier.policy):
        yield from _check_late(hearing)


def _check_review(hearing: Hearing) -> Iterator[Diagnostic]:
    dossier, policy = hearing.dossier, hearing.dossier.policy
    figures = dossier.measure(hearing.content, since=hearing.since)
    if lets_pass(figures, policy):
        yield from _check_order(hearing)
    elif hearing.renewed and not hearing.faulty_assessments:
        lacks = joined(explain_review(dossier, hearing.content, hearing.since))
        yield _diagnose(hearing, "PB655", "stage", approved=hearing.since, lacks=lacks)
    elif not hearing.faulty_assessments or figures.experts + hearing.faulty_assessments < policy.quorum:
        yield _diagnose(hearing, "PB651", "stage", lacks=joined(explain_review(dossier, hearing.content)))


def _check_order(hearing: Hearing) -> Iterator[Diagnostic]:
    """The review passed, but part of it was made after the decision: whichever is out of the way is reported."""
    judged = find_latest_round(hearing.dossier.assessments, hearing.content, since=hearing.since)
    late = [given for given in hearing.assessments if given.value in judged and given.value.date > hearing.day]
    later = max(taken.value.date for taken in hearing.dossier.record.decisions)
    if 2 * len(late) < len(judged) and all(given.value.date > later for given in late):
        yield from (_diagnose_late(given, hearing.day, Severity.ERROR) for given in late)
    else:
        yield _diagnose(hearing, "PB652", "date", date=hearing.day, last=max(given.date for given in judged))


def _is_above(level: Level | None, other: Level | None) -> bool:
    order = list(Level)
    return level is not None and other is not None and order.index(level) > order.index(other)


def _check_late(hearing: Hearing) -> Iterator[Diagnostic]:
    """The review passed without them, but its round went on after the decision."""
    used = find_latest_round(hearing.dossier.assessments, hearing.content, hearing.day, hearing.since)
    for given in hearing.assessments:
        same = given.value.content == hearing.content and given.value.round == used[0].round
        if same and given.value.date > hearing.day:
            yield _diagnose_late(given, hearing.day, Severity.WARNING)


def _diagnose_late(given: Marked[Assessment], decided: date, severity: Severity) -> Diagnostic:
    place, day = given.marks.of_value("date"), given.value.date
    return diagnose("PB626", place, ("date",), severity=severity, date=day, decided=decided)


def _diagnose(hearing: Hearing, code: str, key: str, **arguments: object) -> Diagnostic:
    taken = hearing.taken
    return diagnose(code, taken.marks.of_value(key), (*taken.path, key), severity=None, **arguments)

"""What is to be done next about a work, by whom, until when."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum


class Task(StrEnum):
    """What is to be done."""

    FINISH = "finish"
    """The author finishes the draft."""
    ASSESS = "assess"
    """Experts assess the work until there is a quorum."""
    ADD_EXPERT = "add_expert"
    """One more expert assesses it, because agreement is low."""
    NEW_ROUND = "new_round"
    """The experts meet each other's arguments and assess it again."""
    DISCUSS = "discuss"
    """The methodical association decides."""
    CONCLUDE = "conclude"
    """The council decides."""
    APPROVE = "approve"
    """The head decides."""
    REVISE = "revise"
    """The author mends the text."""
    RENEW = "renew"
    """The methodist has the approval renewed, which has run out."""
    REASSESS = "reassess"
    """The methodist has the work assessed anew, whose text has changed since its approval."""


class Actor(StrEnum):
    """Who acts."""

    AUTHOR = "author"
    EXPERTS = "experts"
    ASSOCIATION = "association"
    COUNCIL = "council"
    HEAD = "head"
    METHODIST = "methodist"


ACTORS = {
    Task.FINISH: Actor.AUTHOR,
    Task.ASSESS: Actor.EXPERTS,
    Task.ADD_EXPERT: Actor.METHODIST,
    Task.NEW_ROUND: Actor.EXPERTS,
    Task.DISCUSS: Actor.ASSOCIATION,
    Task.CONCLUDE: Actor.COUNCIL,
    Task.APPROVE: Actor.HEAD,
    Task.REVISE: Actor.AUTHOR,
    Task.RENEW: Actor.METHODIST,
    Task.REASSESS: Actor.METHODIST,
}
"""Who does what."""


@dataclass(frozen=True)
class NextStep:
    """The step a work waits for."""

    task: Task
    since: date | None = None
    """Day the wait began; None where the evidence does not tell."""
    days: int | None = None
    """How long it may take, by the bank's rules; None where there is no limit."""
    missing: int = 0
    """Assessments that lack for the quorum, or are awaited from those asked, where experts assess."""
    experts: tuple[str, ...] = ()
    """Ids of those who are asked and have not answered; empty where nobody is asked."""

    @property
    def actor(self) -> Actor:
        """Who acts."""
        return ACTORS[self.task]

    @property
    def due(self) -> date | None:
        """Last day in time; None where there is none."""
        if self.since is None or self.days is None:
            return None
        return date.fromordinal(min(self.since.toordinal() + self.days, date.max.toordinal()))

    def age(self, today: date) -> int | None:
        """Days the work has waited."""
        return None if self.since is None else max(0, (today - self.since) // timedelta(days=1))

    def days_late(self, today: date) -> int:
        """Days past the last one in time; 0 in time."""
        return max(0, (today - self.due) // timedelta(days=1)) if self.due else 0

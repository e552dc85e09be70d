"""For the author of a work in preview: what is happening now, who acts, what comes next."""

from collections.abc import Iterator
from dataclasses import dataclass

from ...catalogue import Entry
from ...records import ExpertNaming, ReviewPolicy, Stage
from ...review import NextStep, Task
from .link import Fact, Link
from .reader import Reader

_AT_REVIEW = (Task.ASSESS, Task.ADD_EXPERT, Task.NEW_ROUND, Task.RENEW, Task.REASSESS)
_STAGES = {Task.DISCUSS: Stage.ASSOCIATION, Task.CONCLUDE: Stage.COUNCIL, Task.APPROVE: Stage.APPROVAL}


@dataclass(frozen=True)
class Milestone:
    """One step of the way to approval."""

    label: str
    state: str
    """`done`, `now` or `ahead`."""
    state_word: str


@dataclass(frozen=True)
class ProgressPanel:
    """Where a work is on its way."""

    way: tuple[Milestone, ...]
    facts: tuple[Fact, ...]
    """What happens now, who acts, until when, what comes next."""
    is_late: bool


def build_progress(entry: Entry, reader: Reader) -> ProgressPanel | None:
    """Build the panel of a work that waits for somebody; None on a public site, where nobody asks."""
    step = entry.standing.next_step
    if step is None or not reader.catalogue.preview:
        return None
    words = reader.words
    return ProgressPanel(
        way=tuple(_way(step, reader)),
        facts=reader.facts(
            (words["progress.now"], [Link(now_words(step, reader))]),
            (words["progress.who"], [Link(_who(step, reader))]),
            (words["progress.until"], [Link(text) for text in [deadline_words(step, reader)] if text]),
            (words["progress.next"], [Link(words[f"progress.next_{step.task.value}"])]),
        ),
        is_late=step.days_late(reader.catalogue.today) > 0,
    )


def now_words(step: NextStep, reader: Reader) -> str:
    """Say what a work waits for."""
    return reader.words.count(f"progress.now_{step.task.value}", step.missing)


def who_words(step: NextStep, reader: Reader) -> str:
    """Say who acts."""
    return reader.words[f"progress.who_{step.actor.value}"]


def asked_words(step: NextStep, reader: Reader) -> str:
    """Say who acts, by name where experts are asked: for the methodist, since a policy may hide them from authors."""
    if not step.experts:
        return who_words(step, reader)
    return reader.words.say("progress.who_asked", names=", ".join(reader.person(one).text for one in step.experts))


def deadline_words(step: NextStep, reader: Reader) -> str:
    """Say until when, and how late it is; empty where there is no deadline."""
    if step.due is None:
        return ""
    late = step.days_late(reader.catalogue.today)
    until = reader.until(step.due)
    return f"{until} – {reader.words.count('progress.late', late)}" if late else until


def _who(step: NextStep, reader: Reader) -> str:
    is_open = reader.catalogue.bank.policy.experts is ExpertNaming.NAME
    return asked_words(step, reader) if is_open else who_words(step, reader)


def _way(step: NextStep, reader: Reader) -> Iterator[Milestone]:
    policy, words = reader.catalogue.bank.policy, reader.words
    names = ["submit", "review", *(stage.value for stage in _stages(policy))]
    here = names.index(_milestone(step, names))
    for place, name in enumerate(names):
        state = "done" if place < here else "now" if place == here else "ahead"
        yield Milestone(words[f"progress.way_{name}"], state, words[f"progress.state_{state}"])


def _stages(policy: ReviewPolicy) -> tuple[Stage, ...]:
    """The stages the policy asks for; the head's approval always comes last."""
    return (*(stage for stage in policy.stages if stage is not Stage.APPROVAL), Stage.APPROVAL)


def _milestone(step: NextStep, names: list[str]) -> str:
    if step.task in _AT_REVIEW:
        return "review"
    stage = _STAGES.get(step.task)
    return stage.value if stage and stage.value in names else "submit"

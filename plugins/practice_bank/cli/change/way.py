"""Where a proposal and its works are on their way: what happens now, who acts, what comes next."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from ...i18n import Messages, format_date
from ...pipeline import Checked
from ...records import Status
from ...review import NextStep, Task
from .markdown import quote


class State(StrEnum):
    """How a proposal stands with its host."""

    OPEN = "open"
    DRAFT = "draft"
    CHANGES = "changes"
    """Whoever read it asked for changes."""
    APPROVED = "approved"
    """Whoever read it agrees; it is not merged yet."""
    MERGED = "merged"
    CLOSED = "closed"


_AT_AUTHOR = frozenset({State.OPEN, State.DRAFT, State.CHANGES, State.APPROVED})
"""States in which what the check found is to be mended first."""


@dataclass(frozen=True)
class Work:
    """One work of a proposal."""

    title: str
    """As its author wrote it."""
    status: Status
    task: Task | None = None
    """What it waits for."""
    missing: int = 0
    """Assessments that lack."""
    due: date | None = None
    """Last day in time."""


def find_works(checked: Checked, ids: Sequence[str], language: str) -> list[Work]:
    """Find where works stand in a bank; what is not in it, or cannot be read, is left out."""
    return [_find_work(checked, name, language) for name in ids if name in checked.standings]


def _find_work(checked: Checked, name: str, language: str) -> Work:
    standing = checked.standings[name]
    step = standing.next_step
    record = checked.bank.records[name]
    translation = record.translations.get(language)
    title = (translation.front.title if translation else None) or record.front.title
    if step is None:
        return Work(title, standing.status)
    return Work(title, standing.status, step.task, step.missing, step.due)


def write_way(state: State, works: Sequence[Work], words: Messages, *, to_mend: bool) -> Iterator[str]:
    """Write the block, line by line, in Markdown.

    Args:
        state: How the proposal stands.
        works: The works it touches.
        words: The reader's.
        to_mend: Whether the check found errors in it.
    """
    stage = "mend" if to_mend and state in _AT_AUTHOR else state.value
    yield f"#### {words['progress.now']}"
    yield ""
    yield words[f"change.now_{stage}"]
    yield ""
    yield f"- **{words['progress.who']}:** {words[f'change.who_{stage}']}"
    yield f"- **{words['progress.next']}:** {words[f'change.next_{stage}']}"
    if works and state is not State.CLOSED:
        yield ""
        yield f"**{words['change.works' if state is State.MERGED else 'change.after']}**"
        yield ""
        for work in works:
            yield from _write_work(work, words)


def _write_work(work: Work, words: Messages) -> Iterator[str]:
    standing = words.say("change.standing", status=words[f"status.{work.status.value}"])
    yield f"- **{quote(work.title, 150)}** – {standing}"
    if work.task is None:
        return
    yield f"  - {words.count(f'progress.now_{work.task.value}', work.missing)}"
    yield f"  - {words['progress.who']}: {words[f'progress.who_{NextStep(work.task).actor.value}']}"
    if work.due:
        yield f"  - {words['progress.until']}: {format_date(work.due, words.language)}"
    yield f"  - {words['progress.next']}: {words[f'progress.next_{work.task.value}']}"

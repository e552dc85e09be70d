"""Works in lists of the control room."""

from collections.abc import Iterable
from dataclasses import dataclass

from ....catalogue import Entry, LanguageBehind, QueueItem
from ...addresses import record_path
from ..link import Link
from ..progress_panel import asked_words, now_words
from ..reader import Reader
from ..shown_text import choose_text
from ..stamp import Stamp, build_mark


@dataclass(frozen=True)
class WorkLine:
    """A work with what is said of it."""

    title: Link
    note: str


@dataclass(frozen=True)
class QueueLine:
    """A work that waits for somebody."""

    title: Link
    stamp: Stamp
    now: str
    who: str
    deadline: str
    """Until when; empty where there is no deadline."""
    late: str
    """How late it is; empty in time."""
    age: str
    """How long it has waited; empty where nobody knows."""


def title_link(entry: Entry, reader: Reader) -> Link:
    """Name a work, linked to its page."""
    shown = choose_text(entry.record, entry.standing, reader.language)
    return Link(shown.title.text, reader.href(record_path(entry.record.id)), shown.title.lang)


def build_queue_line(item: QueueItem, reader: Reader) -> QueueLine:
    """Build a line of the queue."""
    words = reader.words
    return QueueLine(
        title=title_link(item.entry, reader),
        stamp=build_mark(item.entry, reader),
        now=now_words(item.step, reader),
        who=asked_words(item.step, reader),
        deadline=reader.until(item.step.due) if item.step.due else "",
        late=words.count("progress.late", item.days_late) if item.days_late else "",
        age="" if item.age is None else words.count("monitoring.waits", item.age),
    )


def build_ending_lines(entries: Iterable[Entry], reader: Reader) -> tuple[WorkLine, ...]:
    """List works with the last day of their approval."""
    return tuple(
        WorkLine(
            title_link(entry, reader), reader.until(entry.standing.valid_until) if entry.standing.valid_until else ""
        )
        for entry in entries
    )


def build_changed_lines(entries: Iterable[Entry], reader: Reader) -> tuple[WorkLine, ...]:
    """List works with the day of the approval that their text has left."""
    return tuple(
        WorkLine(
            title_link(entry, reader),
            reader.words.say("monitoring.approved_on", day=reader.day(entry.standing.approval.date))
            if entry.standing.approval
            else "",
        )
        for entry in entries
    )


def build_language_line(behind: LanguageBehind, reader: Reader) -> WorkLine:
    """Say what a work lacks in a language."""
    return WorkLine(title_link(behind.entry, reader), reader.words[f"record.language_{behind.state.value}"])

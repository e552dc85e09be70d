"""Whether the times of an event go together."""

from collections.abc import Iterator
from datetime import datetime

from ..diagnostics import Diagnostic, FieldPath, Marks, diagnose
from ..loading import Data
from ..records import Event, split_programme
from .local_times import write


def check_written_times(data: Data, marks: Marks) -> Iterator[Diagnostic]:
    """Find a start or an end without an hour where the event does not last whole days."""
    if not isinstance(data, dict) or str(data.get("all_day", "")).lower() == "true":
        return
    for key in ("start", "end"):
        value = data.get(key)
        if isinstance(value, str) and len(value.strip()) == len("2026-12-04"):
            yield diagnose("PB327", marks.of_value(key), (key,), value=value.strip())


def check_order(event: Event, marks: Marks) -> Iterator[Diagnostic]:
    """Find what ends before it starts, and a registration that goes on after the event began."""
    if event.end and (after(event.start, event.end) or (event.end == event.start and not event.all_day)):
        yield diagnose("PB225", marks.of_value("end"), ("end",), start=write(event.start), end=write(event.end))
    registration = event.registration
    opens, deadline = (registration.opens, registration.deadline) if registration else (None, None)
    if opens and deadline and after(opens, deadline):
        path: FieldPath = ("registration", "deadline")
        yield diagnose("PB225", marks.of_value(*path), path, start=write(opens), end=write(deadline))
        return
    for key, moment in (("opens", opens), ("deadline", deadline)):
        if moment and moment > event.start and moment.date() >= event.start.date():
            where: FieldPath = ("registration", key)
            yield diagnose("PB243", marks.of_value(*where), where, start=write(event.start), value=write(moment))


def check_report(event: Event, marks: Marks) -> Iterator[Diagnostic]:
    """Find a report of a day before the event was over."""
    last = (event.end or event.start).date()
    if event.report and event.report.date < last:
        path = ("report", "date")
        yield diagnose("PB323", marks.of_value(*path), path, value=event.report.date.isoformat(), end=last.isoformat())


def check_programme(event: Event, marks: Marks) -> Iterator[Diagnostic]:
    """Find points of the programme that go back in time, or lie before the start or after the end.

    Times have no day: of an event of several days only as many new beginnings as it has days can be right.
    """
    last = event.end or event.start
    if event.end and event.end <= event.start:
        return
    days = (last.date() - event.start.date()).days + 1
    times = [item.time for item in event.programme]
    if days == 1:
        backwards = [number for number in range(1, len(times)) if times[number] < times[number - 1]]
        for number in backwards:
            path = ("programme", number, "time")
            before = times[number - 1]
            yield diagnose("PB246", marks.of_value(*path), path, value=times[number], before=before)
    elif len(split_programme(event)) > days:
        yield diagnose("PB246", marks.of_value("programme"), ("programme",), value=times[-1], before=max(times))
    if not event.all_day and days == 1:
        yield from _check_inside(event, marks)


def _check_inside(event: Event, marks: Marks) -> Iterator[Diagnostic]:
    start, end = event.start.strftime("%H:%M"), event.end.strftime("%H:%M") if event.end else ""
    for number, item in enumerate(event.programme):
        if item.time < start or (end and item.time > end):
            path = ("programme", number, "time")
            yield diagnose("PB247", marks.of_value(*path), path, value=item.time, start=start, end=end or "…")


def after(first: datetime, second: datetime) -> bool:
    """Whether one moment is later than another; a whole day lasts until its end."""
    is_day = (second.hour, second.minute) == (0, 0)
    return first.date() > second.date() if is_day else first > second

"""How events are read."""

from collections.abc import Iterator
from datetime import datetime

from ..diagnostics import Diagnostic, FieldPath, Marks, diagnose
from ..loading import Data
from ..records import Event, EventTranslation
from .addresses import check_addresses
from .collected import CollectionForm
from .labels import check_code
from .references import EVENT, find_texts

ADDRESSES = (("link",), ("registration", "link"), ("report", "recording"))


def check_front(data: Data, marks: Marks) -> Iterator[Diagnostic]:
    """Find languages that are none, and links that a browser should not follow."""
    for path, code in find_texts(data, ("languages", "*")):
        if finding := check_code(code, marks, path, at_key=False):
            yield finding
    yield from check_addresses(data, marks, ADDRESSES)


def check_times(event: Event, marks: Marks) -> Iterator[Diagnostic]:
    """Find an end before the start, and a registration that closes after the event began."""
    if event.end and _after(event.start, event.end):
        yield diagnose("PB225", marks.of_value("end"), ("end",), start=_write(event.start), end=_write(event.end))
    registration = event.registration
    if (
        registration
        and registration.opens
        and registration.deadline
        and _after(registration.opens, registration.deadline)
    ):
        path: FieldPath = ("registration", "deadline")
        start, end = _write(registration.opens), _write(registration.deadline)
        yield diagnose("PB225", marks.of_value(*path), path, start=start, end=end)


def _after(first: datetime, second: datetime) -> bool:
    """Whether one moment is later than another; a whole day lasts until its end."""
    is_day = (second.hour, second.minute) == (0, 0)
    return first.date() > second.date() if is_day else first > second


def _write(moment: datetime) -> str:
    return moment.strftime("%Y-%m-%dT%H:%M")


EVENTS = CollectionForm(
    original=Event,
    translation=EventTranslation,
    key="type",
    references=EVENT,
    by_position=(("programme",), ("materials",), ("report", "figures"), ("report", "photos")),
    check_front=check_front,
    check_value=check_times,
)

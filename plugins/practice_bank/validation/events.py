"""How events are read."""

from collections.abc import Iterator

from ..diagnostics import Diagnostic, Marks, Place, diagnose
from ..loading import Data
from ..records import RESERVED_EVENT_IDS, Event, EventEntry, EventStatus, EventTranslation, Mode
from .addresses import check_addresses
from .collected import CollectionForm
from .duplicates import check_items, repeated
from .event_times import check_order, check_programme, check_report, check_written_times
from .frame import Frame
from .labels import check_code
from .local_times import check_local_times
from .references import EVENT, find_texts

ADDRESSES = (("link",), ("registration", "link"), ("report", "recording"))


def check_front(data: Data, marks: Marks) -> Iterator[Diagnostic]:
    """Find languages that are none, links that a browser should not follow, and what is said twice or by half."""
    for path, code in find_texts(data, ("languages", "*")):
        if finding := check_code(code, marks, path, at_key=False):
            yield finding
    yield from check_addresses(data, marks, ADDRESSES)
    yield from check_written_times(data, marks)
    yield from check_items(data, marks, ["audience", "languages", "keywords"])
    yield from _check_speakers(data, marks)


def check_value(event: Event, marks: Marks) -> Iterator[Diagnostic]:
    """Find times that do not go together, changes that nobody would hear of, and an event without a place."""
    yield from check_order(event, marks)
    yield from check_programme(event, marks)
    yield from check_report(event, marks)
    yield from _check_changes(event, marks)
    yield from _check_place(event, marks)


def check_entry(event: EventEntry, frame: Frame) -> Iterator[Diagnostic]:
    """Find an address that the site itself uses, and times that the bank's zone does not have."""
    if event.id in RESERVED_EVENT_IDS:
        place = Place(event.marks.of_value().path)
        yield diagnose("PB324", place, value=event.id, better=f"{event.id}-2026")
    yield from check_local_times(event.front, event.marks, frame.timezone)


def _check_changes(event: Event, marks: Marks) -> Iterator[Diagnostic]:
    """Find a change that subscribers of the calendar would not get, and a move that does not say from where."""
    if event.status is EventStatus.SCHEDULED:
        return
    if event.status is EventStatus.MOVED and event.previous_start is None:
        yield diagnose("PB244", marks.of_value("status"), ("previous_start",))
    if event.revision == 0:
        yield diagnose("PB245", marks.of_value("status"), ("revision",), value=event.status.value)


def _check_place(event: Event, marks: Marks) -> Iterator[Diagnostic]:
    if event.mode is Mode.ONLINE and event.link is None and event.registration is None and event.report is None:
        yield diagnose("PB325", marks.of_key("mode"), ("link",))
    if event.mode is not Mode.ONLINE and event.place is None:
        yield diagnose("PB326", marks.of_key("mode"), ("place",), value=event.mode.value)


def _check_speakers(data: Data, marks: Marks) -> Iterator[Diagnostic]:
    items = data.get("programme") if isinstance(data, dict) else None
    for number in range(len(items) if isinstance(items, list) else 0):
        way = ("programme", number, "speakers")
        speakers = find_texts(items[number] if items else None, ("speakers", "*"))
        for path, text in repeated([((*way[:2], *path), text) for path, text in speakers]):
            yield diagnose("PB237", marks.of_value(*path), path, value=text, key="speakers")


EVENTS = CollectionForm(
    original=Event,
    translation=EventTranslation,
    key="type",
    references=EVENT,
    by_position=(("programme",), ("materials",), ("report", "figures"), ("report", "photos")),
    whole=("summary", "programme"),
    check_front=check_front,
    check_value=check_value,
    check_entry=check_entry,
)

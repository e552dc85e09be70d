"""The list of qualification courses."""

from dataclasses import dataclass

from ...catalogue import nearness
from ..addresses import EVENTS, events_path
from .event_line import EventLine, part_by_time
from .link import Link
from .page_view import PageView
from .pager import PAGE_SIZE
from .reader import Reader

COURSE = "course"
"""The type of events that are courses, with its narrower terms."""


@dataclass(frozen=True, kw_only=True)
class CoursesView(PageView):
    """Courses with their hours and the state of their registration."""

    courses: tuple[EventLine, ...]
    """To come or going on, the nearest first."""
    past: tuple[EventLine, ...]
    """The latest first, as far as the page has room."""
    more: Link | None
    """Where all of them are, if that is elsewhere."""


def build_courses_view(reader: Reader) -> CoursesView:
    """Build the list of courses."""
    now, types = reader.catalogue.now, find_course_types(reader)
    courses = [each for each in reader.catalogue.occasions.values() if each.event.front.type in types]
    ordered = sorted(courses, key=lambda each: nearness(each, now))
    over = sum(each.is_over(now) for each in ordered)
    ahead, past = part_by_time(ordered[: len(ordered) - over + PAGE_SIZE], reader)
    all_of_them = reader.words.say("listing.more_terms", n=len(ordered))
    return CoursesView(
        t=reader.words,
        language=reader.language,
        title=Link(reader.words["event.courses"]),
        crumbs=(Link(reader.words["event.events"], reader.href(EVENTS)),),
        courses=ahead,
        past=past,
        more=Link(all_of_them, reader.href(events_path("type", COURSE))) if over > len(past) else None,
    )


def find_course_types(reader: Reader) -> frozenset[str]:
    """Find the types of events that are courses: the term and all below it."""
    known = reader.catalogue.bank.vocabularies.get("event-types")
    below: dict[str, list[str]] = {}
    for term in known.terms if known else ():
        below.setdefault(term.broader or "", []).append(term.id)
    found, waiting = {COURSE}, [COURSE]
    while waiting:
        narrower = [term for term in below.get(waiting.pop(), ()) if term not in found]
        found.update(narrower)
        waiting += narrower
    return frozenset(found)

"""The pages of events, and the list of courses."""

from collections.abc import Iterator

from ...catalogue import gather_series
from ..addresses import COURSES, entry_path
from ..views import build_courses_view, build_event_view
from .entry_pages import make_entry_page
from .page_maker import PageMaker
from .say_list import say_list
from .site_page import SitePage


def build_event_pages(maker: PageMaker) -> Iterator[SitePage]:
    """Build a page for each event."""
    series = gather_series(maker.catalogue.occasions.values())
    for occasion in maker.catalogue.occasions.values():
        reader = maker.reader(entry_path("event", occasion.event.id))
        view = build_event_view(occasion, series.get(occasion.event.front.series or "", ()), reader)
        yield make_entry_page(occasion.event, "event", view, reader, maker)


def build_courses_page(maker: PageMaker) -> SitePage:
    """Build the list of courses."""
    reader = maker.reader(COURSES)
    view = build_courses_view(reader)
    page = maker.page(COURSES, "courses", view, view.t["event.courses_text"])
    return say_list(page, (line.title for line in (*view.courses, *view.past)), reader)

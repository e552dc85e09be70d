"""The pages of events, and the list of courses."""

from collections.abc import Iterator, Sequence
from functools import partial

from ...catalogue import Occasion, gather_series
from ..addresses import COURSES, entry_path
from ..views import build_courses_view, build_event_view, choose_entry_text
from .entry_pages import make_entry_page
from .page_maker import PageMaker
from .page_plan import PagePlan
from .say_list import say_list
from .site_page import SitePage


def plan_event_pages(maker: PageMaker) -> Iterator[PagePlan]:
    """Plan a page for each event."""
    series = gather_series(maker.catalogue.occasions.values())
    for occasion in maker.catalogue.occasions.values():
        text = choose_entry_text(occasion.event, maker.language)
        build = partial(_event_page, occasion, series.get(occasion.event.front.series or "", ()), maker)
        path = entry_path("event", occasion.event.id)
        yield PagePlan(path, build, is_indexed=not text.is_fallback)


def _event_page(occasion: Occasion, series: Sequence[Occasion], maker: PageMaker) -> SitePage:
    reader = maker.reader(entry_path("event", occasion.event.id))
    return make_entry_page(occasion.event, "event", build_event_view(occasion, series, reader), reader, maker)


def build_courses_page(maker: PageMaker) -> SitePage:
    """Build the list of courses."""
    reader = maker.reader(COURSES)
    view = build_courses_view(reader)
    page = maker.page(COURSES, "courses", view, view.t["event.courses_text"])
    return say_list(page, (line.title for line in (*view.courses, *view.past)), reader)

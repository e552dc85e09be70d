"""The pages that announce events: for methodists, so neither search engines nor our search list them."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from ...records import EventEntry
from ..addresses import kit_path, poster_path
from ..kit import build_kit_view, build_poster_view
from .page_maker import PageMaker
from .page_plan import PagePlan
from .site_page import SitePage


def plan_kit_pages(maker: PageMaker) -> Iterator[PagePlan]:
    """Plan the kit and the poster of every event."""
    for entry in maker.catalogue.bank.events.values():
        yield PagePlan(kit_path(entry.id), partial(_kit_page, entry, maker), is_indexed=False)
        yield PagePlan(poster_path(entry.id), partial(_poster_page, entry, maker), is_indexed=False)


def _kit_page(entry: EventEntry, maker: PageMaker) -> SitePage:
    reader = maker.reader(kit_path(entry.id))
    view = build_kit_view(entry, reader)
    page = maker.page(reader.path, "kit", view, view.t["kit.lead"])
    return replace(page, has_card=True, is_searchable=False, is_indexed=False)


def _poster_page(entry: EventEntry, maker: PageMaker) -> SitePage:
    view = build_poster_view(entry, maker.reader(poster_path(entry.id)))
    page = maker.page(poster_path(entry.id), "poster", view, view.event.summary)
    return replace(page, is_searchable=False, is_indexed=False)

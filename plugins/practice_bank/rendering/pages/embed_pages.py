"""The lists that other sites show, and the page that tells how."""

from collections.abc import Iterator
from dataclasses import replace

from ..addresses import EMBED, embed_path
from ..embed import EmbedListView, build_embed_view, build_events_list, build_practices_list
from .page_maker import PageMaker
from .site_page import SitePage


def build_embed_pages(maker: PageMaker) -> Iterator[SitePage]:
    """Build the page and both lists; only the page is for search engines."""
    view = build_embed_view(maker.reader(EMBED))
    yield maker.page(EMBED, "embed", view, view.t["embed.lead"])
    yield _list_page("events", build_events_list(maker.reader(embed_path("events"))), maker)
    yield _list_page("practices", build_practices_list(maker.reader(embed_path("practices"))), maker)


def _list_page(name: str, view: EmbedListView, maker: PageMaker) -> SitePage:
    page = maker.page(embed_path(name), "embed_list", view, view.title.text)
    return replace(page, is_searchable=False, is_indexed=False)

"""The page of the search."""

from dataclasses import replace

from ..addresses import SEARCH, search_words_path
from ..views import build_search_view
from .page_maker import PageMaker
from .site_page import SitePage


def build_search_page(maker: PageMaker) -> SitePage:
    """Build the page whose results a script fills in; what it finds stands on other pages."""
    view = build_search_view(maker.reader(SEARCH))
    page = maker.page(SEARCH, "search", view, view.t["search.lead"])
    # On every other page the script loads them when somebody comes near the search.
    data = {search_words_path(maker.language): view.words}
    return replace(page, kind="SearchResultsPage", is_searchable=False, is_indexed=False, data=data)

"""The page of the bank in pictures."""

from ..addresses import OVERVIEW
from ..views import build_overview_view
from .page_maker import PageMaker
from .site_page import SitePage


def build_overview_page(maker: PageMaker) -> SitePage:
    """Build the overview."""
    view = build_overview_view(maker.reader(OVERVIEW))
    return maker.page(OVERVIEW, "overview", view, view.lead)

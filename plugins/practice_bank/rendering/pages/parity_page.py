"""The page that says how level the languages are."""

from dataclasses import replace

from ...catalogue import build_monitoring
from ..addresses import PARITY
from ..views import build_parity_view
from .page_maker import PageMaker
from .site_page import SitePage


def build_parity_page(maker: PageMaker) -> SitePage:
    """Build the page of the languages."""
    view = build_parity_view(build_monitoring(maker.catalogue), maker.reader(PARITY))
    return replace(maker.page(PARITY, "parity", view, view.lead), is_searchable=False)

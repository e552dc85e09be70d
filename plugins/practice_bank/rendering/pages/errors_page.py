"""The page that explains what checks find."""

from dataclasses import replace

from ..addresses import ERRORS
from ..views import build_errors_view
from .page_maker import PageMaker
from .site_page import SitePage


def build_errors_page(maker: PageMaker) -> SitePage:
    """Build the page of all codes, to which reports lead."""
    view = build_errors_view(maker.reader(ERRORS))
    return replace(maker.page(ERRORS, "errors", view, view.t["errors.text"]), kind="CollectionPage")

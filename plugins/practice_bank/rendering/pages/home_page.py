"""The first page of a site."""

from dataclasses import replace

from ..addresses import HOME
from ..views import build_home_view
from .page_maker import PageMaker
from .site_page import SitePage


def build_home_page(maker: PageMaker) -> SitePage:
    """Build the first page; what the site's authors write in `index.<language>.md` introduces it."""
    view = build_home_view(maker.reader(HOME))
    return replace(maker.page(HOME, "home", view, view.catalogue.text), headings=())

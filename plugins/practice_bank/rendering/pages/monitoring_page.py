"""The page of the control room."""

from dataclasses import replace

from ...catalogue import build_monitoring
from ..addresses import MONITORING
from ..views import build_monitoring_view
from .page_maker import PageMaker
from .site_page import SitePage


def build_monitoring_page(maker: PageMaker) -> SitePage:
    """Build the control room."""
    view = build_monitoring_view(build_monitoring(maker.catalogue), maker.reader(MONITORING))
    return replace(maker.page(MONITORING, "monitoring", view, view.lead), is_searchable=False)

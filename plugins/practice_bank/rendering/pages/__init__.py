"""The catalogue as pages."""

from .build import build_pages, plan_pages
from .entry_pages import entry_html
from .page_plan import PagePlan
from .site_page import SitePage

__all__ = ["PagePlan", "SitePage", "build_pages", "entry_html", "plan_pages"]

"""The catalogue as pages."""

from .build import build_pages
from .entry_pages import entry_html
from .site_page import SitePage

__all__ = ["SitePage", "build_pages", "entry_html"]

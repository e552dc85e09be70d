"""The catalogue as pages."""

from .build import build_pages
from .site_page import SitePage

__all__ = ["SitePage", "build_pages"]

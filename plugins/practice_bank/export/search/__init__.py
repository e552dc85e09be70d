"""From the catalogue to the search's index."""

from .search_files import plan_search, search_path

__all__ = ["plan_search", "search_path"]

"""From the catalogue to the search's index."""

from .search_files import write_search

__all__ = ["write_search"]

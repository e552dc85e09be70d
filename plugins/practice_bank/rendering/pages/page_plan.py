"""A page before it is built: where it will stand, and how it is made when it is needed."""

from collections.abc import Callable
from dataclasses import dataclass

from .site_page import SitePage


@dataclass(frozen=True)
class PagePlan:
    """A page of the language pass it is planned in. To plan one costs next to nothing."""

    path: str
    """Address without the language's prefix; always with a slash at the end."""
    build: Callable[[], SitePage]
    """Builds the page, always the same."""
    is_indexed: bool = True
    """Whether search engines shall list it: as the page says of itself."""
    is_one: bool = False
    """Whether there is one of its kind, or a few: their number does not grow with the bank."""
    is_searched: bool = False
    """Whether the search reads the page; works, people and the like are documents of their own to it."""


def plan_one(path: str, build: Callable[[], SitePage], *, is_searched: bool = True) -> PagePlan:
    """Plan the only page of its kind."""
    return PagePlan(path, build, is_one=True, is_searched=is_searched)


def plan_built(page: SitePage) -> PagePlan:
    """Plan a page that is built already: of the few kinds whose number does not grow with the bank."""
    is_searched = page.is_searchable
    return PagePlan(page.path, lambda: page, is_indexed=page.is_indexed, is_one=True, is_searched=is_searched)

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
    is_document: bool = False
    """Whether the search knows what it is about as something of its own, a record or a person; then it does not read
    the page."""


def plan_built(page: SitePage) -> PagePlan:
    """Plan a page that is built already: of the few kinds whose number does not grow with the bank."""
    return PagePlan(page.path, lambda: page, is_indexed=page.is_indexed)

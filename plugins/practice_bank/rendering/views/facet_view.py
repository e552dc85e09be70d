"""The list of a facet's terms."""

from dataclasses import dataclass, replace

from ..addresses import CATALOGUE, facet_path
from .link import Link
from .page_view import PageView
from .pager import Pager, build_pager, page_count
from .reader import Reader
from .shelf import Shelf, build_shelves

FACET_SIZE = 100
"""Terms on a page."""


@dataclass(frozen=True, kw_only=True)
class FacetView(PageView):
    """All terms of a facet that have records, with their numbers."""

    shelf: Shelf
    """With the terms of this page."""
    pager: Pager | None


def build_facet_view(facet: str, reader: Reader, number: int = 1) -> FacetView:
    """Build a page of the list of a facet's terms; the facet has some."""
    (shelf,) = build_shelves(reader, facet)
    count = page_count(shelf.total, FACET_SIZE)
    return FacetView(
        t=reader.words,
        language=reader.language,
        title=Link(shelf.label),
        crumbs=(Link(reader.words["page.bank"], reader.href(CATALOGUE)),),
        shelf=replace(shelf, terms=shelf.terms[(number - 1) * FACET_SIZE : number * FACET_SIZE]),
        pager=build_pager(number, count, lambda each: facet_path(facet, each), reader),
    )

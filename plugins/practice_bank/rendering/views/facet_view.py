"""The list of a facet's terms."""

from dataclasses import dataclass

from ..addresses import CATALOGUE
from .link import Link
from .page_view import PageView
from .reader import Reader
from .shelf import Shelf, build_shelves


@dataclass(frozen=True, kw_only=True)
class FacetView(PageView):
    """All terms of a facet that have records, with their numbers."""

    shelf: Shelf


def build_facet_view(facet: str, reader: Reader) -> FacetView:
    """Build the list of a facet's terms; the facet has some."""
    (shelf,) = build_shelves(reader, facet)
    return FacetView(
        t=reader.words,
        language=reader.language,
        title=Link(shelf.label),
        crumbs=(Link(reader.words["page.bank"], reader.href(CATALOGUE)),),
        shelf=shelf,
    )

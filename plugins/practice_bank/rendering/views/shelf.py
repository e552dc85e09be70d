"""The terms of a facet that have records: plain links with counts."""

from dataclasses import dataclass

from ...catalogue import Facet, FacetValue, build_facet, build_facets
from ..addresses import facet_path, listing_path
from .link import Link
from .reader import Reader


@dataclass(frozen=True)
class ShelfTerm:
    """A term with the number of its records."""

    value: str
    """The term's id."""
    link: Link
    count: int
    depth: int
    """0 for a widest term, 1 for one it holds, and so on."""
    is_current: bool


@dataclass(frozen=True)
class Shelf:
    """One facet."""

    id: str
    key: str
    """In the catalogue's address."""
    label: str
    terms: tuple[ShelfTerm, ...]
    total: int = 0
    """How many terms have records, shown or not."""
    href: str = ""
    """Of the list of all of them."""


def build_shelves(reader: Reader, only: str = "", current: str = "", most: int = 0) -> tuple[Shelf, ...]:
    """Build the shelves that hold something.

    Args:
        reader: Who reads.
        only: The one facet to show; all where empty.
        current: The term of the page.
        most: Terms to show of a facet, those with most records; all where 0.
    """
    catalogue, language = reader.catalogue, reader.language
    facets = (build_facet(catalogue, only, language),) if only else build_facets(catalogue, language)
    return tuple(_shelf(facet, reader, current, most or len(facet.values)) for facet in facets if facet.values)


def _shelf(facet: Facet, reader: Reader, current: str, most: int) -> Shelf:
    own = [facet.values[facet.places[current]]] if current in facet.places else []
    chosen = [*own, *(value for value in facet.fullest[:most] if value.value != current)][:most]
    chosen.sort(key=lambda value: facet.places[value.value])
    terms = tuple(_shelf_term(facet, value, reader, current) for value in chosen)
    return Shelf(facet.id, facet.key, facet.label, terms, len(facet.values), reader.href(facet_path(facet.id)))


def _shelf_term(facet: Facet, value: FacetValue, reader: Reader, current: str) -> ShelfTerm:
    link = Link(value.label, reader.href(listing_path(facet.id, value.value)), value.lang)
    return ShelfTerm(value.value, link, value.count, value.depth, value.value == current)

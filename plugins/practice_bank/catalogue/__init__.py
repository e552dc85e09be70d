"""The published set, arranged: listings, relations, facets, statistics."""

from .arrangement import build_catalogue
from .catalogue import Catalogue, Entry
from .facets import Facet, FacetValue, build_facets, facet_label, term_label
from .listings import LISTED
from .statistics import Statistics, count_works

__all__ = [
    "LISTED",
    "Catalogue",
    "Entry",
    "Facet",
    "FacetValue",
    "Statistics",
    "build_catalogue",
    "build_facets",
    "count_works",
    "facet_label",
    "term_label",
]

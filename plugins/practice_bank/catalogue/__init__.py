"""The published set, arranged: listings, relations, facets, statistics."""

from .arrangement import build_catalogue
from .catalogue import Catalogue, Entry
from .facets import Facet, FacetValue, build_facets, facet_label, term_label
from .listings import LISTED
from .monitoring import (
    EXPIRING_WITHIN,
    GRADES,
    Coverage,
    CoverageRow,
    CriterionAgreement,
    ExpertLoad,
    LanguageBehind,
    Monitoring,
    QueueItem,
    Validity,
    build_monitoring,
    count_load,
)
from .statistics import Statistics, count_works

__all__ = [
    "EXPIRING_WITHIN",
    "GRADES",
    "LISTED",
    "Catalogue",
    "Coverage",
    "CoverageRow",
    "CriterionAgreement",
    "Entry",
    "ExpertLoad",
    "Facet",
    "FacetValue",
    "LanguageBehind",
    "Monitoring",
    "QueueItem",
    "Statistics",
    "Validity",
    "build_catalogue",
    "build_facets",
    "build_monitoring",
    "count_load",
    "count_works",
    "facet_label",
    "term_label",
]

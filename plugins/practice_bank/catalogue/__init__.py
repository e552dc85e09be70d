"""The published set, arranged: listings, relations, facets, statistics."""

from .arrangement import build_catalogue
from .catalogue import Catalogue, Entry, Verification
from .facets import Facet, FacetValue, build_facets, facet_label, term_label
from .listings import LISTED
from .monitoring import (
    EXPIRING_WITHIN,
    GRADES,
    Coverage,
    CoverageRow,
    CriterionAgreement,
    ExpertLoad,
    LanguageAhead,
    LanguageBehind,
    LanguageParity,
    Monitoring,
    QueueItem,
    Validity,
    build_monitoring,
    count_load,
    find_languages_behind,
    order_by_need,
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
    "LanguageAhead",
    "LanguageBehind",
    "LanguageParity",
    "Monitoring",
    "QueueItem",
    "Statistics",
    "Validity",
    "Verification",
    "build_catalogue",
    "build_facets",
    "build_monitoring",
    "count_load",
    "count_works",
    "facet_label",
    "find_languages_behind",
    "order_by_need",
    "term_label",
]

"""The published set, arranged: listings, relations, facets, statistics."""

from .arrangement import build_catalogue
from .catalogue import Catalogue, Entry, Verification
from .facets import Facet, FacetValue, build_facet, build_facets
from .flow import FlowStep, Step, trace_flow
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
    count_parity,
    find_languages_behind,
    order_by_need,
)
from .reading_languages import READABLE, find_reading_languages
from .statistics import Statistics, count_works
from .term_words import facet_labels, term_labels

__all__ = [
    "EXPIRING_WITHIN",
    "GRADES",
    "READABLE",
    "Catalogue",
    "Coverage",
    "CoverageRow",
    "CriterionAgreement",
    "Entry",
    "ExpertLoad",
    "Facet",
    "FacetValue",
    "FlowStep",
    "LanguageAhead",
    "LanguageBehind",
    "LanguageParity",
    "Monitoring",
    "QueueItem",
    "Statistics",
    "Step",
    "Validity",
    "Verification",
    "build_catalogue",
    "build_facet",
    "build_facets",
    "build_monitoring",
    "count_load",
    "count_parity",
    "count_works",
    "facet_labels",
    "find_languages_behind",
    "find_reading_languages",
    "order_by_need",
    "term_labels",
    "trace_flow",
]

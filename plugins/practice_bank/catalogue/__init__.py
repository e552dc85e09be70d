"""The published set, arranged: listings, relations, facets, portfolios, statistics."""

from .arrangement import build_catalogue
from .calendar import Calendar, OutsideOccasion, build_calendar, event_terms, find_days, occasion_days
from .catalogue import Catalogue, Entry, Verification
from .facets import Facet, FacetValue, build_facet, build_facets
from .flow import FlowStep, Milestone, trace_flow
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
from .occasion import (
    Enrolment,
    Occasion,
    Phase,
    Timed,
    build_occasion,
    build_occasions,
    gather_series,
    nearness,
)
from .portfolio import AssessedGroup, Portfolio, Talk, TranslatedWork, UsedWork
from .portfolios import find_organisation_uses, find_portfolios, find_roles
from .reading_languages import READABLE, find_reading_languages
from .showing import Showing
from .statistics import Statistics, count_works
from .steps import Step, shown_items
from .term_words import facet_labels, term_labels

__all__ = [
    "EXPIRING_WITHIN",
    "GRADES",
    "READABLE",
    "AssessedGroup",
    "Calendar",
    "Catalogue",
    "Coverage",
    "CoverageRow",
    "CriterionAgreement",
    "Enrolment",
    "Entry",
    "ExpertLoad",
    "Facet",
    "FacetValue",
    "FlowStep",
    "LanguageAhead",
    "LanguageBehind",
    "LanguageParity",
    "Milestone",
    "Monitoring",
    "Occasion",
    "OutsideOccasion",
    "Phase",
    "Portfolio",
    "QueueItem",
    "Showing",
    "Statistics",
    "Step",
    "Talk",
    "Timed",
    "TranslatedWork",
    "UsedWork",
    "Validity",
    "Verification",
    "build_calendar",
    "build_catalogue",
    "build_facet",
    "build_facets",
    "build_monitoring",
    "build_occasion",
    "build_occasions",
    "count_load",
    "count_parity",
    "count_works",
    "event_terms",
    "facet_labels",
    "find_days",
    "find_languages_behind",
    "find_organisation_uses",
    "find_portfolios",
    "find_reading_languages",
    "find_roles",
    "gather_series",
    "nearness",
    "occasion_days",
    "order_by_need",
    "shown_items",
    "term_labels",
    "trace_flow",
]

"""The published set, arranged: listings, relations, facets, portfolios, statistics."""

from .acts import ActRelations, find_history, order_acts, relate_acts
from .arrangement import build_catalogue
from .catalogue import Catalogue, Citations, Citing, Entry, Verification
from .citations import find_citations, find_cited
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
from .occasion import Enrolment, Occasion, Phase, build_occasion
from .portfolio import AssessedGroup, Portfolio, Talk, TranslatedWork, UsedWork
from .portfolios import find_organisation_uses, find_portfolios, find_roles
from .questions import find_questions, is_answered, newest_day
from .reading_languages import READABLE, find_reading_languages
from .statistics import Statistics, count_works
from .steps import Step, shown_items
from .term_words import facet_labels, term_labels

__all__ = [
    "EXPIRING_WITHIN",
    "GRADES",
    "READABLE",
    "ActRelations",
    "AssessedGroup",
    "Catalogue",
    "Citations",
    "Citing",
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
    "Phase",
    "Portfolio",
    "QueueItem",
    "Statistics",
    "Step",
    "Talk",
    "TranslatedWork",
    "UsedWork",
    "Validity",
    "Verification",
    "build_catalogue",
    "build_facet",
    "build_facets",
    "build_monitoring",
    "build_occasion",
    "count_load",
    "count_parity",
    "count_works",
    "facet_labels",
    "find_citations",
    "find_cited",
    "find_history",
    "find_languages_behind",
    "find_organisation_uses",
    "find_portfolios",
    "find_questions",
    "find_reading_languages",
    "find_roles",
    "is_answered",
    "newest_day",
    "order_acts",
    "order_by_need",
    "relate_acts",
    "shown_items",
    "term_labels",
    "trace_flow",
]

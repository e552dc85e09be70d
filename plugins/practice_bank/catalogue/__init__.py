"""The published set, arranged: listings, relations, facets, portfolios, statistics."""

from .acts import ActRelations, find_history, order_acts, relate_acts
from .announcement import find_announced
from .arrangement import build_catalogue
from .calendar import Calendar, OutsideOccasion, build_calendar, event_terms, find_days, occasion_days
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
from .news import NewsRoom, find_news, is_waiting
from .occasion import Enrolment, Occasion, Phase, Timed, build_occasion, build_occasions, gather_series, nearness
from .office import find_office_mail
from .portfolio import AssessedGroup, Portfolio, Talk, TranslatedWork, UsedWork
from .portfolios import find_organisation_uses, find_portfolios, find_roles
from .questions import find_questions, is_answered, newest_day
from .reading_languages import READABLE, find_reading_languages
from .seats import Seat, find_bodies_of_organisations, find_bodies_of_people, find_seats
from .showing import Showing
from .sittings import HeldSitting, TakenDecision, find_sittings
from .statistics import Statistics, count_works
from .steps import Step, shown_items
from .survey_figures import count_survey
from .term_words import facet_labels, term_labels

__all__ = [
    "EXPIRING_WITHIN",
    "GRADES",
    "READABLE",
    "ActRelations",
    "AssessedGroup",
    "Calendar",
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
    "HeldSitting",
    "LanguageAhead",
    "LanguageBehind",
    "LanguageParity",
    "Milestone",
    "Monitoring",
    "NewsRoom",
    "Occasion",
    "OutsideOccasion",
    "Phase",
    "Portfolio",
    "QueueItem",
    "Seat",
    "Showing",
    "Statistics",
    "Step",
    "TakenDecision",
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
    "count_survey",
    "count_works",
    "event_terms",
    "facet_labels",
    "find_announced",
    "find_bodies_of_organisations",
    "find_bodies_of_people",
    "find_citations",
    "find_cited",
    "find_days",
    "find_history",
    "find_languages_behind",
    "find_news",
    "find_office_mail",
    "find_organisation_uses",
    "find_portfolios",
    "find_questions",
    "find_reading_languages",
    "find_roles",
    "find_seats",
    "find_sittings",
    "gather_series",
    "is_answered",
    "is_waiting",
    "nearness",
    "newest_day",
    "occasion_days",
    "order_acts",
    "order_by_need",
    "relate_acts",
    "shown_items",
    "term_labels",
    "trace_flow",
]

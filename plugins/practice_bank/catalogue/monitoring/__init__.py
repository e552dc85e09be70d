"""What a methodist watches: the queue, its deadlines, experts' load and agreement, validity, languages, coverage."""

from .agreement_by_criterion import CriterionAgreement, compare_criteria
from .coverage import GRADES, Coverage, CoverageRow, count_coverage
from .expert_load import ExpertLoad, count_load
from .languages_behind import LanguageBehind, find_languages_behind, order_by_need
from .monitoring import Monitoring, build_monitoring
from .parity import LanguageAhead, LanguageParity, count_parity
from .queue import QueueItem, build_queue
from .validity import EXPIRING_WITHIN, Validity, find_validity

__all__ = [
    "EXPIRING_WITHIN",
    "GRADES",
    "Coverage",
    "CoverageRow",
    "CriterionAgreement",
    "ExpertLoad",
    "LanguageAhead",
    "LanguageBehind",
    "LanguageParity",
    "Monitoring",
    "QueueItem",
    "Validity",
    "build_monitoring",
    "build_queue",
    "compare_criteria",
    "count_coverage",
    "count_load",
    "count_parity",
    "find_languages_behind",
    "find_validity",
    "order_by_need",
]

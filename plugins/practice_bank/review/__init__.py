"""Evidence in, status out: scores, agreement, integrity, publication."""

from .agreement import ordinal_alpha
from .alpha_interval import Interval
from .asked import Asked, find_asked
from .bank_review import ReviewedRecord, review_bank, review_record
from .candidates import Candidate, Load, find_candidates
from .chance import Chance
from .circumstances import Circumstances, gather_circumstances
from .dossier import Dossier, asks_expert, lets_pass
from .inclusion import Inclusion, InclusionState
from .integrity.conflicts import NO_CONFLICT
from .judgement import Judgement
from .next_step import Actor, NextStep, Task
from .publication import publishable
from .sheet import PastRound, Sheet, find_past_round
from .spread import Spread
from .standing import CriterionFigures, LanguageState, ReviewFigures, Standing
from .sufficiency import CONCORDANCE_GAPS, RELIABILITY_GAPS, Gap
from .verification import verification_code

__all__ = [
    "CONCORDANCE_GAPS",
    "NO_CONFLICT",
    "RELIABILITY_GAPS",
    "Actor",
    "Asked",
    "Candidate",
    "Chance",
    "Circumstances",
    "CriterionFigures",
    "Dossier",
    "Gap",
    "Inclusion",
    "InclusionState",
    "Interval",
    "Judgement",
    "LanguageState",
    "Load",
    "NextStep",
    "PastRound",
    "ReviewFigures",
    "ReviewedRecord",
    "Sheet",
    "Spread",
    "Standing",
    "Task",
    "asks_expert",
    "find_asked",
    "find_candidates",
    "find_past_round",
    "gather_circumstances",
    "lets_pass",
    "ordinal_alpha",
    "publishable",
    "review_bank",
    "review_record",
    "verification_code",
]

"""Evidence in, status out: scores, agreement, integrity, publication."""

from .agreement import ordinal_alpha
from .alpha_interval import Interval
from .bank_review import review_bank
from .chance import Chance
from .judgement import Judgement
from .next_step import Actor, NextStep, Task
from .publication import publishable
from .sheet import PastRound, Sheet, find_past_round
from .spread import Spread
from .standing import CriterionFigures, LanguageState, ReviewFigures, Standing
from .sufficiency import CONCORDANCE_GAPS, RELIABILITY_GAPS, Gap

__all__ = [
    "CONCORDANCE_GAPS",
    "RELIABILITY_GAPS",
    "Actor",
    "Chance",
    "CriterionFigures",
    "Gap",
    "Interval",
    "Judgement",
    "LanguageState",
    "NextStep",
    "PastRound",
    "ReviewFigures",
    "Sheet",
    "Spread",
    "Standing",
    "Task",
    "find_past_round",
    "ordinal_alpha",
    "publishable",
    "review_bank",
]

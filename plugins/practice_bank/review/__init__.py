"""Evidence in, status out: scores, agreement, integrity, publication."""

from .agreement import ordinal_alpha
from .alpha_interval import Interval
from .bank_review import review_bank
from .chance import Chance
from .difference import Fate, ItemDifference, PartDifference, compare_versions, part_text
from .judgement import Judgement
from .movement import trace_movement
from .next_step import Actor, NextStep, Task
from .part_titles import PartTitle, title_part
from .parts import ORDER, match_sections
from .publication import publishable
from .spread import Spread
from .standing import CriterionFigures, LanguageState, ReviewFigures, Standing
from .sufficiency import CONCORDANCE_GAPS, RELIABILITY_GAPS, Gap
from .translation_gap import TranslationGap
from .word_difference import Mark, Passage, Piece

__all__ = [
    "CONCORDANCE_GAPS",
    "ORDER",
    "RELIABILITY_GAPS",
    "Actor",
    "Chance",
    "CriterionFigures",
    "Fate",
    "Gap",
    "Interval",
    "ItemDifference",
    "Judgement",
    "LanguageState",
    "Mark",
    "NextStep",
    "PartDifference",
    "PartTitle",
    "Passage",
    "Piece",
    "ReviewFigures",
    "Spread",
    "Standing",
    "Task",
    "TranslationGap",
    "compare_versions",
    "match_sections",
    "ordinal_alpha",
    "part_text",
    "publishable",
    "review_bank",
    "title_part",
    "trace_movement",
]

"""Evidence in, status out: scores, agreement, integrity, publication."""

from .alpha import ordinal_alpha
from .alpha_interval import Interval
from .asked import Asked, find_asked
from .bank_review import BankReviewer, review_bank
from .candidates import Candidate, Load, find_candidates
from .chance import Chance
from .circumstances import Circumstances, gather_circumstances
from .difference import Fate, ItemDifference, PartDifference, compare_versions, part_text
from .dossier import Dossier, asks_expert, lets_pass
from .history import review_history
from .inclusion import Inclusion, InclusionState
from .integrity.conflicts import NO_CONFLICT
from .judgement import Judgement
from .movement import trace_movement
from .next_step import Actor, NextStep, Task
from .part_titles import PartTitle, title_part
from .parts import ORDER, match_sections
from .publication import publishable
from .record_review import ReviewedRecord, review_record
from .sheet import PastRound, Sheet, find_past_round
from .spread import Spread
from .standing import CriterionFigures, LanguageState, ReviewFigures, Standing
from .sufficiency import CONCORDANCE_GAPS, RELIABILITY_GAPS, Gap
from .translation_gap import TranslationGap
from .translation_need import LEVEL, count_words, find_needed, find_untranslated
from .verification import verification_code
from .word_difference import Mark, Passage, Piece

__all__ = [
    "CONCORDANCE_GAPS",
    "LEVEL",
    "NO_CONFLICT",
    "ORDER",
    "RELIABILITY_GAPS",
    "Actor",
    "Asked",
    "BankReviewer",
    "Candidate",
    "Chance",
    "Circumstances",
    "CriterionFigures",
    "Dossier",
    "Fate",
    "Gap",
    "Inclusion",
    "InclusionState",
    "Interval",
    "ItemDifference",
    "Judgement",
    "LanguageState",
    "Load",
    "Mark",
    "NextStep",
    "PartDifference",
    "PartTitle",
    "Passage",
    "PastRound",
    "Piece",
    "ReviewFigures",
    "ReviewedRecord",
    "Sheet",
    "Spread",
    "Standing",
    "Task",
    "TranslationGap",
    "asks_expert",
    "compare_versions",
    "count_words",
    "find_asked",
    "find_candidates",
    "find_needed",
    "find_past_round",
    "find_untranslated",
    "gather_circumstances",
    "lets_pass",
    "match_sections",
    "ordinal_alpha",
    "part_text",
    "publishable",
    "review_bank",
    "review_history",
    "review_record",
    "title_part",
    "trace_movement",
    "verification_code",
]

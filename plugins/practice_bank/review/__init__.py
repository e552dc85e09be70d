"""Evidence in, status out: scores, agreement, integrity, publication."""

from .bank_review import review_bank
from .publication import publishable
from .standing import CriterionFigures, LanguageState, ReviewFigures, Standing

__all__ = [
    "CriterionFigures",
    "LanguageState",
    "ReviewFigures",
    "Standing",
    "publishable",
    "review_bank",
]

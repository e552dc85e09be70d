"""What commits tell about evidence: whose it is, and whether it was touched after a decision."""

from .record_history import review_history

__all__ = ["review_history"]

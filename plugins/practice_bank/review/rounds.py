"""Which assessments decide: those of the latest round of a review.

A review is what experts say of one content until it is approved; what they say of it afterwards is another review,
which renews the approval. Rounds are numbered through the life of a work, so that no expert's file is ever overwritten.
"""

from collections.abc import Sequence
from datetime import date

from ..records import Assessment


def find_latest_round(
    assessments: Sequence[Assessment], content: str, until: date = date.max, since: date = date.min
) -> tuple[Assessment, ...]:
    """Assessments of a content in its latest round, of those made after one day and until another."""
    judged = [given for given in assessments if given.content == content and since < given.date <= until]
    latest = max((given.round for given in judged), default=0)
    return tuple(given for given in judged if given.round == latest)


def count_earlier_rounds(assessments: Sequence[Assessment], content: str, since: date = date.min) -> int:
    """Count the rounds of a work before the review of a content that began after a day."""
    judged: list[Assessment] = []
    others: list[Assessment] = []
    for given in assessments:
        (judged if given.content == content and since < given.date else others).append(given)
    if not judged:
        return max((given.round for given in assessments), default=0)
    begun = min(given.date for given in judged)
    before = [given.round for given in others if given.date <= begun]
    return min(max(before, default=0), min(given.round for given in judged) - 1)

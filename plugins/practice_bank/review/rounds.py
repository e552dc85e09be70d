"""Which assessments decide: those of the latest round of a content."""

from collections.abc import Sequence
from datetime import date

from ..records import Assessment


def find_latest_round(
    assessments: Sequence[Assessment], content: str, until: date = date.max
) -> tuple[Assessment, ...]:
    """Assessments of a content in its latest round, of those made until a day."""
    judged = [given for given in assessments if given.content == content and given.date <= until]
    latest = max((given.round for given in judged), default=0)
    return tuple(given for given in judged if given.round == latest)

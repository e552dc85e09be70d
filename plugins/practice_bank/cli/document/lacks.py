"""What a work lacks, for whom a paper is refused."""

from collections.abc import Iterator

from ...i18n import localize
from ..review.case import Case


def explain(case: Case) -> Iterator[str]:
    """Say what a work lacks for its next status."""
    return (localize(reason, case.language) for reason in case.standing.reasons)

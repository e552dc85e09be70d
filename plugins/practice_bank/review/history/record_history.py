"""All rules over the commits of a span."""

from functools import partial

from ...diagnostics import Diagnostic
from ...records import Bank
from ...validation import SpanHistory
from .authorship import check_authorship
from .conclusions import check_conclusions
from .grounds import check_additions, check_grounds


def review_history(history: SpanHistory, bank: Bank) -> list[Diagnostic]:
    """Find where the commits of a span break the separation of duties, or touch evidence after its decision."""
    findings: list[Diagnostic] = []
    for past in history.records:
        record = bank.records.get(past.id)
        findings += check_authorship(past, record, partial(history.moves_text, past.id))
        findings += check_grounds(past, record)
        findings += check_additions(past, record, bank.policy)
        findings += check_conclusions(past, record)
    return findings

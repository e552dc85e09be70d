"""`practice-bank review renew`: a new, short review of a work that was approved before."""

from datetime import timedelta

import click

from ...catalogue import EXPIRING_WITHIN
from ...i18n import format_date
from ...records import Status
from ...review import find_asked
from ..worded import WordedCommand
from .case import Case
from .holding import RoundCall, hold_round, round_call
from .opening import find_round
from .refusal import refuse
from .sheets import find_renewal_rubric


@click.command("renew", cls=WordedCommand)
@round_call
def renew(case: Case, call: RoundCall) -> None:
    """Open the review that renews an approval and write its sheets."""
    if hindrance := _find_hindrance(case):
        refuse(case.words, hindrance)
    usual = sorted(one.expert for one in case.standing.review.judgements)
    hold_round(case, call, find_round(case), usual, find_renewal_rubric(case).reference, {})


def _find_hindrance(case: Case) -> str:
    """Find why nothing is to be renewed; empty where the approval runs out, or the text has changed."""
    words, standing = case.words, case.standing
    if case.dossier.open_figures.experts or find_asked(case.record, case.bank):
        return words["conduct.review_is_open"]
    if standing.status in (Status.CHANGED, Status.EXPIRED):
        return ""
    if standing.status is not Status.APPROVED:
        return words["conduct.not_approved"]
    if standing.valid_until is None:
        return words["conduct.approved_for_good"]
    is_near = standing.valid_until - case.today <= timedelta(days=EXPIRING_WITHIN)
    return (
        ""
        if is_near
        else words.say(
            "conduct.still_valid", until=format_date(standing.valid_until, case.language), days=EXPIRING_WITHIN
        )
    )

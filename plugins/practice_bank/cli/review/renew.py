"""`practice-bank review renew`: a new, short review of a work that was approved before."""

from datetime import date, timedelta
from pathlib import Path

import click

from ...catalogue import EXPIRING_WITHIN
from ...i18n import format_date
from ...records import Status
from ...review import find_asked
from ..options import day_option, language_option, root_option, today_option
from ..worded import WordedCommand
from .case import Case, open_case
from .opening import consider_experts, explain_exclusions, find_round, write_round
from .options import expert_option, out_option, sheet_format_option
from .refusal import refuse
from .sheets import find_renewal_rubric, write_sheets


@click.command("renew", cls=WordedCommand)
@click.argument("name", metavar="ID")
@expert_option
@day_option("--due", "cli.help_due")
@sheet_format_option
@out_option
@today_option
@language_option
@root_option
def renew(
    name: str,
    experts: tuple[str, ...],
    due: date | None,
    form: str,
    out: Path | None,
    today: date,
    lang: str | None,
    root: Path | None,
) -> None:
    """Open the review that renews an approval and write its sheets."""
    case = open_case(root, name, today, lang)
    if hindrance := _find_hindrance(case):
        refuse(case.words, hindrance)
    number = find_round(case)
    candidates = consider_experts(case, number)
    asked = experts or tuple(sorted(one.expert for one in case.standing.review.judgements))
    if reasons := explain_exclusions(case, asked, candidates, {}):
        refuse(case.words, *reasons, case.words["conduct.ask_others"])
    if len(set(asked)) < case.bank.policy.quorum:
        refuse(case.words, case.words.count("conduct.too_few_asked", case.bank.policy.quorum))
    click.echo(write_round(case, number, asked, due=due, rubric=find_renewal_rubric(case).reference))
    for path in write_sheets(open_case(root, name, today, lang), asked, number, form, out or Path()):
        click.echo(path)


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

"""`practice-bank review round`: the next Delphi round."""

from datetime import date
from pathlib import Path

import click

from ...review import asks_expert, find_asked, lets_pass
from ..options import day_option, language_option, root_option, today_option
from ..worded import WordedCommand
from .case import Case, open_case
from .opening import consider_experts, explain_exclusions, write_round
from .options import expert_option, out_option, sheet_format_option
from .refusal import refuse
from .sheets import write_sheets


@click.command("round", cls=WordedCommand)
@click.argument("name", metavar="ID")
@expert_option
@day_option("--due", "cli.help_due")
@sheet_format_option
@out_option
@today_option
@language_option
@root_option
def round(
    name: str,
    experts: tuple[str, ...],
    due: date | None,
    form: str,
    out: Path | None,
    today: date,
    lang: str | None,
    root: Path | None,
) -> None:
    """Open the next round and write its sheets."""
    case = open_case(root, name, today, lang)
    if hindrance := _find_hindrance(case):
        refuse(case.words, hindrance)
    number = case.dossier.open_figures.round + 1
    asked = experts or tuple(sorted(one.expert for one in case.dossier.open_figures.judgements))
    candidates = consider_experts(case, number)
    earlier = case.bank.assignments.get(name)
    waived = earlier.waivers if earlier else {}
    if reasons := explain_exclusions(case, asked, candidates, waived):
        refuse(case.words, *reasons, case.words["conduct.ask_others"])
    kept = {one: waived[one] for one in asked if one in waived}
    click.echo(write_round(case, number, asked, due=due, rubric=case.dossier.open_figures.rubric, waivers=kept))
    for path in write_sheets(open_case(root, name, today, lang), asked, number, form, out or Path()):
        click.echo(path)


def _find_hindrance(case: Case) -> str:
    """Find why no round is to be opened; empty where one is."""
    figures, policy, words = case.dossier.open_figures, case.dossier.policy, case.words
    if find_asked(case.record, case.bank):
        return words["conduct.round_is_open"]
    if not figures.quorum:
        return words.say("conduct.no_quorum", given=figures.experts, quorum=policy.quorum)
    if not figures.needs_round:
        return words["conduct.is_complete"]
    if lets_pass(figures, policy):
        return words["conduct.rounds_used_up"]
    return words.say("conduct.needs_expert", record=case.record.id) if asks_expert(figures, policy) else ""

"""`practice-bank review round`: the next Delphi round."""

import click

from ...review import asks_expert, find_asked, lets_pass
from ..worded import WordedCommand
from .case import Case
from .holding import RoundCall, hold_round, round_call
from .refusal import refuse


@click.command("round", cls=WordedCommand)
@round_call
def round(case: Case, call: RoundCall) -> None:
    """Open the next round and write its sheets."""
    if hindrance := _find_hindrance(case):
        refuse(case.words, hindrance)
    figures, earlier = case.dossier.open_figures, case.bank.assignments.get(case.record.id)
    usual = sorted(one.expert for one in figures.judgements)
    hold_round(case, call, figures.round + 1, usual, figures.rubric, earlier.waivers if earlier else {})


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

"""Opening a round: who is asked in it, and their sheets. `round` and `renew` differ in when, and by which rubric."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import wraps
from pathlib import Path
from typing import Any

import click

from ...records import Waiver
from ..options import day_option, language_option, root_option, today_option
from ..writing import write_whole
from .case import Case, open_case
from .opening import consider_experts, explain_exclusions, plan_round, write_assigned
from .options import expert_option, out_option, sheet_format_option
from .refusal import refuse
from .sheets import file_name, find_language, make_sheet, render_sheet


@dataclass(frozen=True)
class RoundCall:
    """What a call that opens a round says."""

    experts: tuple[str, ...]
    """Empty: those who assessed the work last."""
    due: date | None
    form: str
    """Of the sheets."""
    out: Path
    """Folder for the sheets."""


def round_call(verb: Callable[[Case, RoundCall], None]) -> Callable[..., None]:
    """Give a command the options of a call that opens a round."""

    @click.argument("name", metavar="ID")
    @expert_option
    @day_option("--due", "cli.help_due")
    @sheet_format_option
    @out_option
    @today_option
    @language_option
    @root_option
    @wraps(verb)
    def run(name: str, today: date, lang: str | None, root: Path | None, **said: Any) -> None:
        verb(open_case(root, name, today, lang), RoundCall(**{**said, "out": said["out"] or Path()}))

    return run


def hold_round(
    case: Case, call: RoundCall, round: int, usual: Sequence[str], rubric: str, waivers: Mapping[str, Waiver]
) -> None:
    """Ask the experts of a round and write their sheets; nothing is written where one of them may not assess.

    Args:
        case: The work.
        call: What was said.
        round: Its number.
        usual: Experts to ask where the call names none.
        rubric: Reference of the rubric they assess by.
        waivers: Leaves that hold on, by expert.
    """
    asked = call.experts or tuple(usual)
    if reasons := explain_exclusions(case, asked, consider_experts(case, round), waivers):
        refuse(case.words, *reasons, case.words["conduct.ask_others"])
    if len(set(asked)) < case.bank.policy.quorum:
        refuse(case.words, case.words.count("conduct.too_few_asked", case.bank.policy.quorum))
    kept = {one: waivers[one] for one in asked if one in waivers}
    assignment = plan_round(case, round, asked, due=call.due, rubric=rubric, waivers=kept)
    sheets = _render_sheets(case.assigned(assignment), asked, round, call)
    click.echo(write_assigned(case, assignment))
    for target, content in sheets.items():
        write_whole(target, content)
        click.echo(target)


def _render_sheets(case: Case, asked: Sequence[str], round: int, call: RoundCall) -> Mapping[Path, bytes]:
    """Make all sheets before the first is written."""
    made = {}
    for expert in dict.fromkeys(asked):
        person = case.bank.people[expert]
        language = find_language(person, case)
        sheet = make_sheet(case, person, round, language)
        made[call.out / file_name(case, expert, round, call.form)] = render_sheet(sheet, case.bank, language, call.form)
    return made

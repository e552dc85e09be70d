"""`practice-bank review sheet`: the sheet of one expert."""

from datetime import date
from pathlib import Path

import click

from ..options import language_option, root_option, today_option
from ..worded import WordedCommand, WordedOption
from .case import open_case
from .opening import consider_experts, explain_exclusions, find_hindrance, find_round
from .refusal import refuse
from .sheets import FORMATS, file_name, write_one


@click.command("sheet", cls=WordedCommand)
@click.argument("name", metavar="ID")
@click.option("--expert", metavar="PERSON", required=True, cls=WordedOption, help="cli.help_expert")
@click.option(
    "--format", "form", type=click.Choice(FORMATS), default="yaml", cls=WordedOption, help="cli.help_sheet_format"
)
@click.option("--out", type=Path, metavar="FILE", cls=WordedOption, help="cli.help_out")
@today_option
@language_option
@root_option
def sheet(
    name: str, expert: str, form: str, out: Path | None, today: date, lang: str | None, root: Path | None
) -> None:
    """Write an assessment sheet."""
    case = open_case(root, name, today, lang)
    if hindrance := find_hindrance(case):
        refuse(case.words, hindrance)
    round = find_round(case)
    assignment = case.bank.assignments.get(name)
    waived = assignment.waivers if assignment and assignment.round == round else {}
    if reasons := explain_exclusions(case, [expert], consider_experts(case, round), waived):
        refuse(case.words, *reasons)
    click.echo(
        write_one(case, case.bank.people[expert], round, form, out or Path(file_name(case, expert, round, form)))
    )

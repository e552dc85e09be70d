"""`practice-bank review retire`: take a work out of the bank, for a reason."""

from datetime import date
from pathlib import Path

import click

from ...records import Stage
from ..options import day_option, language_option, root_option, today_option
from ..worded import WordedCommand, WordedOption
from .asking import ask_day, ask_text
from .case import open_case
from .deciding import decide


@click.command("retire", cls=WordedCommand)
@click.argument("name", metavar="ID")
@click.option("--organisation", metavar="ORG", cls=WordedOption, help="cli.help_organisation")
@click.option("--document", metavar="NO", cls=WordedOption, help="cli.help_document")
@click.option("--reason", metavar="TEXT", cls=WordedOption, help="cli.help_retirement_reason")
@click.option("--successor", metavar="ID", cls=WordedOption, help="cli.help_successor")
@day_option("--date", "cli.help_date")
@today_option
@language_option
@root_option
def retire(
    name: str,
    organisation: str | None,
    document: str | None,
    reason: str | None,
    successor: str | None,
    date: date | None,
    today: date,
    lang: str | None,
    root: Path | None,
) -> None:
    """Write the retirement of a work."""
    case = open_case(root, name, today, lang)
    words = case.words
    decision = {
        "stage": Stage.RETIREMENT.value,
        "organisation": ask_text(words, organisation, "organisation"),
        "date": ask_day(words, date, "date", today),
        "document": ask_text(words, document, "document"),
        "reason": ask_text(words, reason, "reason"),
        "successor": successor,
    }
    decide(case, decision)

"""`practice-bank change comment`: the comment for a proposal's author, of a report that may come from anybody."""

from pathlib import Path

import click

from ..options import language_option, root_option
from ..site import find_site
from ..worded import WordedCommand, WordedOption
from .change_report import read_report
from .explaining import explain_at
from .letter import LANGUAGES, write_letter
from .options import state_option
from .way import State


@click.command("comment", cls=WordedCommand)
@click.argument("report", type=Path, metavar="REPORT.json")
@state_option
@click.option("--preview", metavar="URL", default="", cls=WordedOption, help="cli.help_preview")
@language_option
@root_option
def comment(report: Path, state: str, preview: str, lang: str | None, root: Path | None) -> None:
    """Write the comment."""
    read = read_report(report)
    first = lang if lang in LANGUAGES else read.language
    click.echo(write_letter(read, State(state), first, explain_at(find_site(root)), preview), nl=False)

"""`practice-bank change comment`: the comment for a proposal's author, of a report that may come from anybody."""

from pathlib import Path

import click

from ..options import language_option, root_option
from ..site import find_site
from ..site_address import find_errors_page
from ..worded import WordedCommand, WordedOption
from .change_report import read_report
from .letter import LANGUAGES, write_letter
from .options import state_option
from .proposal import open_proposal
from .way import State


@click.command("comment", cls=WordedCommand)
@click.argument("report", type=Path, metavar="REPORT.json")
@click.option("--base", metavar="REV", cls=WordedOption, help="cli.help_change_base")
@click.option("--head", metavar="REV", default="HEAD", cls=WordedOption, help="cli.help_head")
@click.option("--insider", is_flag=True, cls=WordedOption, help="cli.help_insider")
@state_option
@click.option("--preview", metavar="URL", default="", cls=WordedOption, help="cli.help_preview")
@language_option
@root_option
def comment(
    report: Path,
    base: str | None,
    head: str,
    *,
    insider: bool,
    state: str,
    preview: str,
    lang: str | None,
    root: Path | None,
) -> None:
    """Write the comment."""
    site = find_site(root)
    read = read_report(report)
    if base is not None:
        read = read.with_refusals(open_proposal(site, base, head, insider=insider).scope.findings)
    first = lang if lang in LANGUAGES else read.language
    pages = {language: find_errors_page(site, language) for language in LANGUAGES}
    click.echo(write_letter(read, State(state), first, pages, preview), nl=False)

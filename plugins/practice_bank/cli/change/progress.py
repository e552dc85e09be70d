"""`practice-bank change progress`: what happens now with a proposal and its works, as the bank at hand knows it."""

from datetime import date
from pathlib import Path

import click

from ...pipeline import Settings, check_bank
from ..faults import Fault
from ..options import language_option, root_option, today_option
from ..site import find_site
from ..worded import WordedCommand, WordedOption
from .letter import LANGUAGES, renew_way, write_blocks
from .options import change_options, state_option
from .proposal import open_proposal
from .way import State, find_works


@click.command("progress", cls=WordedCommand)
@change_options
@state_option
@click.option("--in", "letter", type=Path, metavar="COMMENT.md", cls=WordedOption, help="cli.help_renew")
@today_option
@language_option
@root_option
def progress(
    base: str,
    head: str,
    *,
    insider: bool,
    state: str,
    letter: Path | None,
    today: date,
    lang: str | None,
    root: Path | None,
) -> None:
    """Write the block."""
    site = find_site(root)
    checked = check_bank(Settings(site, today))
    ids = open_proposal(site, base, head, insider=insider).records
    works = {language: find_works(checked, ids, language) for language in LANGUAGES}
    if letter is None:
        click.echo(write_blocks(State(state), works, lang if lang in LANGUAGES else LANGUAGES[0]))
        return
    renewed = renew_way(letter.read_text("utf-8"), State(state), works)
    if renewed is None:
        raise Fault("change.no_block", path=letter)
    click.echo(renewed, nl=False)

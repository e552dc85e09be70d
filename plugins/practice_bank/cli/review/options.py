"""Options that several review commands share."""

from pathlib import Path

import click

from ..options import Verb
from ..worded import WordedOption
from .sheets import FORMATS


def expert_option(verb: Verb) -> Verb:
    """`--expert PERSON`, as often as needed."""
    option = click.option(
        "--expert", "experts", metavar="PERSON", multiple=True, cls=WordedOption, help="cli.help_experts"
    )
    return option(verb)


def sheet_format_option(verb: Verb) -> Verb:
    """`--format`: the form of the sheets."""
    choice = click.Choice(FORMATS)
    return click.option(
        "--format", "form", type=choice, default="yaml", cls=WordedOption, help="cli.help_sheet_format"
    )(verb)


def out_option(verb: Verb) -> Verb:
    """`--out DIR`: where the sheets go."""
    return click.option("--out", type=Path, metavar="DIR", cls=WordedOption, help="cli.help_out_folder")(verb)

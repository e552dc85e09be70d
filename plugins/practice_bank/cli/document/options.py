"""Options that papers share."""

from pathlib import Path

import click

from ..options import Verb
from ..worded import WordedOption

SHAPES = ("kk", "ru", "both")
"""In one language, or in both side by side."""


def in_option(verb: Verb) -> Verb:
    """`--in`: the language of the paper; `--lang` is that of messages."""
    option = click.option(
        "--in", "shape", type=click.Choice(SHAPES), default="both", cls=WordedOption, help="cli.help_in"
    )
    return option(verb)


def out_option(verb: Verb) -> Verb:
    """`--out FILE`: where the paper goes."""
    return click.option("--out", type=Path, metavar="FILE", cls=WordedOption, help="cli.help_paper_out")(verb)

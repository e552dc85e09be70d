"""Options that the verbs about a proposed change share."""

from collections.abc import Callable
from typing import Any, TypeVar

import click

from ..worded import WordedOption
from .way import State

Verb = TypeVar("Verb", bound=Callable[..., Any])


def change_options(verb: Verb) -> Verb:
    """`--base REV`, `--head REV`, `--insider`: what is proposed, for what, and by whom."""
    for option in (
        click.option("--insider", is_flag=True, cls=WordedOption, help="cli.help_insider"),
        click.option("--head", metavar="REV", default="HEAD", cls=WordedOption, help="cli.help_head"),
        click.option("--base", metavar="REV", required=True, cls=WordedOption, help="cli.help_change_base"),
    ):
        verb = option(verb)
    return verb


def state_option(verb: Verb) -> Verb:
    """`--state`: how the proposal stands with its host; `open` where not said."""
    choice = click.Choice([state.value for state in State])
    return click.option("--state", type=choice, default="open", cls=WordedOption, help="cli.help_state")(verb)

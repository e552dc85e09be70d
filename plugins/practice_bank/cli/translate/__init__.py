"""`practice-bank translate`: keep the languages of a bank level."""

import click

from ..worded import WordedGroup
from .mark import mark
from .plan import plan
from .status import status


@click.group("translate", cls=WordedGroup)
def translate() -> None:
    """Keep languages level."""


for verb in (mark, plan, status):
    translate.add_command(verb)

__all__ = ["translate"]

"""`practice-bank review`: an expert review, step by step. Each step can be made by editing the files as well."""

import click

from ..worded import WordedGroup
from .assign import assign
from .conclude import conclude
from .record import record
from .renew import renew
from .retire import retire
from .round import round
from .sheet import sheet
from .summary import summary


@click.group("review", cls=WordedGroup)
def review() -> None:
    """Run a review."""


for verb in (assign, conclude, record, renew, retire, round, sheet, summary):
    review.add_command(verb)

__all__ = ["review"]

"""`practice-bank change`: what a pull request may touch, what it would become, and what its author is told."""

import click

from ..worded import WordedGroup
from .comment import comment
from .lay import lay
from .progress import progress
from .report import report
from .scope import scope


@click.group("change", cls=WordedGroup)
def change() -> None:
    """Judge a proposed change."""


for verb in (comment, lay, progress, report, scope):
    change.add_command(verb)

__all__ = ["change"]

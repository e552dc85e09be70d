"""`practice-bank document`: the papers of a review, and templates of them."""

import click

from ..worded import WordedGroup
from .certificate import certificate
from .conclusion import conclusion
from .extract import extract
from .template import template


@click.group("document", cls=WordedGroup)
def document() -> None:
    """Write papers."""


for verb in (certificate, conclusion, extract, template):
    document.add_command(verb)

__all__ = ["document"]

"""The command."""

import click

from .verbs import Verbs
from .worded import WordedGroup, WordedOption


@click.group("practice-bank", cls=WordedGroup, commands=Verbs())
@click.version_option(
    package_name="mkdocs-practice-bank", message="%(version)s", cls=WordedOption, help="cli.help_version"
)
def main() -> None:
    """Keep a bank of practices: the words for people are in the message catalogue."""

"""The command and its verbs."""

import click

from .centre import init, upgrade
from .change import change
from .check import check
from .digest import digest
from .document import document
from .explain import explain
from .export import export
from .new import new
from .review import review
from .status import status
from .survey import survey
from .translate import translate
from .worded import WordedGroup, WordedOption


@click.group("practice-bank", cls=WordedGroup)
@click.version_option(
    package_name="mkdocs-practice-bank", message="%(version)s", cls=WordedOption, help="cli.help_version"
)
def main() -> None:
    """Keep a bank of practices: the words for people are in the message catalogue."""


for verb in (change, check, digest, document, explain, export, init, new, review, status, survey, translate, upgrade):
    main.add_command(verb)

"""The command and its verbs."""

import click

from .check import check
from .digest import digest
from .document import document
from .explain import explain
from .export import export
from .new import new
from .review import review
from .schemas import schemas
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


for verb in (check, digest, document, explain, export, new, review, schemas, status, survey, translate):
    main.add_command(verb)

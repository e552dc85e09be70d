"""The command and its verbs."""

import click

from .build import build
from .centre import init, upgrade
from .change import change
from .check import check
from .digest import digest
from .document import document
from .explain import explain
from .export import export
from .manuscript import import_manuscript
from .merge import merge
from .new import new
from .receive import receive
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


VERBS = (
    build,
    change,
    check,
    digest,
    document,
    explain,
    export,
    import_manuscript,
    init,
    merge,
    new,
    receive,
    review,
    schemas,
    status,
    survey,
    translate,
    upgrade,
)
for verb in VERBS:
    main.add_command(verb)

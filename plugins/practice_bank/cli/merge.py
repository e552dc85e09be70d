"""`practice-bank merge`: one site of the parts that several machines built."""

from pathlib import Path

import click

from ..i18n import messages
from ..running import PartFault, join_parts
from .faults import Fault
from .language import choose_language
from .options import language_option
from .output import tell
from .worded import WordedCommand, WordedOption


@click.command("merge", cls=WordedCommand)
@click.argument("parts", nargs=-1, required=True, type=Path, metavar="DIR...")
@click.option("--into", type=Path, required=True, metavar="DIR", cls=WordedOption, help="cli.help_into")
@language_option
def merge(parts: tuple[Path, ...], into: Path, *, lang: str | None) -> None:
    """Join parts of a site."""
    try:
        count = join_parts(parts, into)
    except PartFault as fault:
        raise Fault(f"merge.{fault.key}", **fault.arguments) from fault
    tell(messages(choose_language(lang, None)).count("merge.joined", count, into=into))

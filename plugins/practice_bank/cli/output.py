"""The result on standard output: coloured for a person at a terminal, plain for everything else."""

import sys
from collections.abc import Iterable, Sequence

import click
from rich.console import Console
from rich.markdown import Markdown
from rich.text import Text

from ..i18n import messages
from ..running import Progress, choose_progress


def show_lines(lines: Iterable[Sequence[tuple[str, str]]]) -> None:
    """Show lines made of pieces with a style."""
    if not sys.stdout.isatty():
        for line in lines:
            click.echo("".join(text for text, _ in line))
        return
    console = Console(soft_wrap=True)
    for line in lines:
        console.print(Text.assemble(*line))


def show_page(markdown: str) -> None:
    """Show a page of Markdown."""
    if sys.stdout.isatty():
        Console().print(Markdown(markdown))
    else:
        click.echo(markdown.rstrip())


def tell(text: str) -> None:
    """Say something that is not the result."""
    click.echo(text, err=True)


def watch(language: str) -> Progress:
    """Show a person at a terminal how far long work is; it must be told when the work ends."""
    return choose_progress(messages(language).area("stage"))

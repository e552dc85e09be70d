"""`practice-bank change scope`: whether a change touches only what its author may change."""

from pathlib import Path

import click

from ...diagnostics import REPORTS
from ..findings import show_findings
from ..language import choose_language
from ..options import format_option, language_option, root_option
from ..site import find_site
from ..worded import WordedCommand
from .options import change_options
from .proposal import open_proposal


@click.command("scope", cls=WordedCommand)
@change_options
@format_option(*REPORTS)
@language_option
@root_option
def scope(base: str, head: str, *, insider: bool, form: str, lang: str | None, root: Path | None) -> None:
    """Judge what a change touches."""
    site = find_site(root)
    language = choose_language(lang, site)
    judged = open_proposal(site, base, head, insider=insider).scope
    show_findings(judged.findings, form, language, site)
    if not judged.is_kept:
        click.get_current_context().exit(1)

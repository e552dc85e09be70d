"""What is wrong, said to whoever called."""

from collections.abc import Sequence
from pathlib import Path

import click

from ..diagnostics import REPORTS, Diagnostic, report_text, styled_lines
from .output import show_lines, tell
from .site_address import find_errors_page


def tell_findings(findings: Sequence[Diagnostic], language: str, site: Path) -> None:
    """Report findings beside the result, with the pages of the site that explain them."""
    tell(report_text(findings, language, find_errors_page(site, language)))


def show_findings(findings: Sequence[Diagnostic], form: str, language: str, site: Path) -> None:
    """Show findings as the result, in a form of `REPORTS`."""
    page = find_errors_page(site, language)
    if form == "text":
        show_lines(styled_lines(findings, language, page))
    elif report := REPORTS[form](findings, language, page):
        click.echo(report)

"""What is wrong, said to whoever called."""

from collections.abc import Sequence
from pathlib import Path

from ..diagnostics import Diagnostic, report_text
from .output import tell
from .site_address import find_errors_page


def tell_findings(findings: Sequence[Diagnostic], language: str, site: Path) -> None:
    """Report findings beside the result, with the pages of the site that explain them."""
    tell(report_text(findings, language, find_errors_page(site, language)))

"""What a review command says when it does nothing."""

from collections.abc import Sequence
from typing import NoReturn

import click

from ...diagnostics import Diagnostic, report_text
from ...i18n import Messages
from ..output import tell


def refuse(words: Messages, *reasons: str) -> NoReturn:
    """Say why nothing was done, and end with exit code 1."""
    tell("\n".join([words["conduct.refused"], *(f"  – {reason}" for reason in reasons)]))
    click.get_current_context().exit(1)


def refuse_findings(words: Messages, findings: Sequence[Diagnostic]) -> NoReturn:
    """Say what is wrong with the evidence, with its places, and end with exit code 1."""
    tell(report_text(findings, words.language))
    refuse(words)

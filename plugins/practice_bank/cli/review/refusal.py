"""What a review command says when it does nothing."""

from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

import click

from ...diagnostics import Diagnostic
from ...i18n import Messages
from ..findings import tell_findings
from ..output import tell


def refuse(words: Messages, *reasons: str) -> NoReturn:
    """Say why nothing was done, and end with exit code 1."""
    tell("\n".join([words["conduct.refused"], *(f"  – {reason}" for reason in reasons)]))
    click.get_current_context().exit(1)


def refuse_findings(words: Messages, findings: Sequence[Diagnostic], site: Path) -> NoReturn:
    """Say what is wrong with the evidence, with its places, and end with exit code 1."""
    tell_findings(findings, words.language, site)
    refuse(words)

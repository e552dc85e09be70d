"""Reports: the same findings for people and for programs, with the way to what explains them."""

from collections.abc import Mapping, Sequence
from typing import Protocol

from ..diagnostic import Diagnostic
from .counts import count_findings
from .explanation import explanation_address
from .github import report_github
from .gitlab import report_gitlab
from .json_data import report_json
from .junit import report_junit
from .sarif import report_sarif
from .text import report_text, styled_lines


class Report(Protocol):
    """Writes findings down."""

    def __call__(self, findings: Sequence[Diagnostic], language: str, page: str = "") -> str:
        """Report in a form.

        Args:
            findings: In their order.
            language: Of the words.
            page: Address of the page that explains all codes; empty where nobody knows where the site stands.
        """
        ...


REPORTS: Mapping[str, Report] = {
    "text": report_text,
    "json": report_json,
    "github": report_github,
    "gitlab": report_gitlab,
    "sarif": report_sarif,
    "junit": report_junit,
}
"""Reports by the name of their format."""

__all__ = ["REPORTS", "count_findings", "explanation_address", "report_text", "styled_lines"]

"""Reports: the same findings for people and for programs."""

from collections.abc import Callable, Mapping, Sequence

from ..diagnostic import Diagnostic
from .counts import count_findings
from .github import report_github
from .gitlab import report_gitlab
from .json_data import report_json
from .junit import report_junit
from .sarif import report_sarif
from .text import report_text, styled_lines

REPORTS: Mapping[str, Callable[[Sequence[Diagnostic], str], str]] = {
    "text": report_text,
    "json": report_json,
    "github": report_github,
    "gitlab": report_gitlab,
    "sarif": report_sarif,
    "junit": report_junit,
}
"""Reports by the name of their format; each takes the findings in order and a language."""

__all__ = ["REPORTS", "count_findings", "report_text", "styled_lines"]

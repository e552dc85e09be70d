"""The report for programs."""

import json
from collections.abc import Sequence

from ..diagnostic import Diagnostic
from .counts import count_findings


def report_json(findings: Sequence[Diagnostic], language: str, page: str = "") -> str:  # noqa: ARG001
    """Report as JSON: the findings in their order, and the counts.

    Its keys are a contract, and none of them is an address: whoever knows the page makes it of the code.
    """
    data = {"diagnostics": [describe(finding, language) for finding in findings], "counts": count_findings(findings)}
    return json.dumps(data, ensure_ascii=False, indent=2)


def describe(finding: Diagnostic, language: str) -> dict[str, str | int]:
    """One finding as a mapping."""
    return {
        "code": finding.code,
        "severity": finding.severity.value,
        "path": finding.place.path,
        "line": finding.place.line,
        "column": finding.place.column,
        "field": finding.field,
        "message": finding.message(language),
        "hint": finding.hint(language),
    }

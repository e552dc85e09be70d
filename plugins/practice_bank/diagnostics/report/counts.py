"""How many findings of each severity there are."""

from collections import Counter
from collections.abc import Iterable

from ..diagnostic import Diagnostic, Severity


def count_findings(findings: Iterable[Diagnostic]) -> dict[str, int]:
    """Number of findings by severity, all severities included."""
    found = Counter(finding.severity for finding in findings)
    return {severity.value: found[severity] for severity in Severity}

"""The report as a code quality artifact of GitLab."""

import hashlib
import json
from collections import Counter
from collections.abc import Sequence

from ..codes import code
from ..diagnostic import Diagnostic, Severity
from .explanation import explanation_address

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}


def report_gitlab(findings: Sequence[Diagnostic], language: str, page: str = "") -> str:
    """Report as a JSON list of issues."""
    return json.dumps(
        [
            {
                "description": _describe(finding, language, page),
                "check_name": f"{finding.code} {code(finding.code).name}",
                "fingerprint": fingerprint,
                "severity": _SEVERITIES[finding.severity],
                "location": {"path": finding.place.path, "lines": {"begin": finding.place.line}},
            }
            for finding, fingerprint in zip(findings, fingerprints(findings), strict=True)
        ],
        ensure_ascii=False,
        indent=2,
    )


def _describe(finding: Diagnostic, language: str, page: str) -> str:
    # The format has no place for an address; GitLab makes a link of what looks like one.
    parts = (finding.message(language), finding.hint(language), explanation_address(finding.code, page))
    return " ".join(filter(None, parts))


def fingerprints(findings: Sequence[Diagnostic]) -> list[str]:
    """A name for each finding that stays when lines above it come and go."""
    seen: Counter[str] = Counter()
    names = []
    for finding in findings:
        what = f"{finding.code}\n{finding.place.path}\n{finding.field}"
        seen[what] += 1
        names.append(hashlib.sha256(f"{what}\n{seen[what]}".encode()).hexdigest()[:32])
    return names

"""The report as SARIF 2.1.0, for tools that show findings of any checker."""

import json
from collections.abc import Sequence
from typing import Any
from urllib.parse import quote

from ..codes import Code, code
from ..diagnostic import Diagnostic, Severity
from .explanation import explanation_address
from .gitlab import fingerprints

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def report_sarif(findings: Sequence[Diagnostic], language: str, page: str = "") -> str:
    """Report as a SARIF log with one run."""
    rules = sorted({finding.code for finding in findings})
    results = [
        _describe(finding, fingerprint, rules.index(finding.code), language)
        for finding, fingerprint in zip(findings, fingerprints(findings), strict=True)
    ]
    driver = {"name": "practice-bank", "rules": [_describe_rule(code(rule), language, page) for rule in rules]}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {"ROOT": {"description": {"text": "The folder that holds practices/ and docs/"}}},
        "results": results,
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2)


def _describe_rule(rule: Code, language: str, page: str) -> dict[str, Any]:
    address = explanation_address(rule.id, page)
    return {
        "id": rule.id,
        "name": rule.name,
        "shortDescription": {"text": rule.title(language)},
        "help": {"text": rule.page(language), "markdown": rule.page(language)},
        **({"helpUri": address} if address else {}),
        "defaultConfiguration": {"level": _LEVELS[Severity(rule.severity)]},
    }


def _describe(finding: Diagnostic, fingerprint: str, rule: int, language: str) -> dict[str, Any]:
    place = finding.place
    location = {
        "artifactLocation": {"uri": quote(place.path), "uriBaseId": "ROOT"},
        "region": {"startLine": place.line, "startColumn": place.column},
    }
    return {
        "ruleId": finding.code,
        "ruleIndex": rule,
        "level": _LEVELS[finding.severity],
        "message": {"text": f"{finding.message(language)} {finding.hint(language)}"},
        "locations": [{"physicalLocation": location}],
        "partialFingerprints": {"practiceBank/v1": fingerprint},
    }

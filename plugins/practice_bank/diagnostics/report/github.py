"""The report as annotations of a pull request on GitHub."""

from collections.abc import Sequence

from ..diagnostic import Diagnostic, Severity
from .explanation import explanation_address

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def report_github(findings: Sequence[Diagnostic], language: str, page: str = "") -> str:
    """Report as workflow commands, one a line."""
    return "\n".join(_annotate(finding, language, page) for finding in findings)


def _annotate(finding: Diagnostic, language: str, page: str) -> str:
    place = finding.place
    properties = {"file": place.path, "line": place.line, "col": place.column, "title": finding.code}
    written = ",".join(f"{name}={_escape_property(str(value))}" for name, value in properties.items())
    said = f"{finding.message(language)} {finding.hint(language)}"
    text = "\n".join(filter(None, (said, explanation_address(finding.code, page))))
    return f"::{_COMMANDS[finding.severity]} {written}::{_escape(text)}"


def _escape(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escape_property(text: str) -> str:
    return _escape(text).replace(":", "%3A").replace(",", "%2C")

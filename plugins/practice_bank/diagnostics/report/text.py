"""The report for people: by file, a place, what is wrong and what to write instead; then counts, and where more is."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from ..diagnostic import Diagnostic, Severity
from .counts import count_findings
from .explanation import explanation_address
from .words import word

Piece = tuple[str, str]
"""Some text and its style, in rich's words; plain reports ignore the style."""

_STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "bold yellow", Severity.INFO: "bold cyan"}


def report_text(findings: Sequence[Diagnostic], language: str, page: str = "") -> str:
    """Report as plain text."""
    return "\n".join("".join(text for text, _ in line) for line in styled_lines(findings, language, page))


def styled_lines(findings: Sequence[Diagnostic], language: str, page: str = "") -> Iterator[list[Piece]]:
    """Report line by line, each in pieces with a style for a terminal.

    Args:
        findings: In their order.
        language: Of the words.
        page: Address of the page that explains all codes; empty where nobody knows where the site stands.
    """
    for _, group in groupby(findings, key=lambda finding: finding.place.path):
        for finding in group:
            yield _headline(finding, language)
            yield [(f"    {line}", "dim") for line in [finding.hint(language)] if line]
        yield []
    if not findings:
        yield [(word("clean", language), "green")]
        return
    yield [(word("counts", language, **count_findings(findings)), "bold")]
    yield [(word("explain", language, code=findings[0].code), "dim")]
    if page:
        yield from ([(f"    {explanation_address(code, page)}", "dim")] for code in sorted({f.code for f in findings}))


def _headline(finding: Diagnostic, language: str) -> list[Piece]:
    place = finding.place
    severity = word(f"severity_{finding.severity.value}", language)
    return [
        (f"{place.path}:{place.line}:{place.column}", "bold"),
        (": ", ""),
        (f"{severity} {finding.code}", _STYLES[finding.severity]),
        (f" [{finding.field}]" if finding.field else "", "magenta"),
        (f" {_one_line(finding.message(language))}", ""),
    ]


def _one_line(text: str) -> str:
    return " ".join(text.split())

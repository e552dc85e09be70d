"""Findings as values, and their reports."""

from .codes import ERRORS, Code, code, registry
from .diagnostic import Diagnostic, Severity, diagnose
from .place import FieldPath, Marks, Place, field_name
from .report import REPORTS, count_findings, explanation_address, report_text, styled_lines
from .suggestion import did_you_mean, nearest_word

__all__ = [
    "ERRORS",
    "REPORTS",
    "Code",
    "Diagnostic",
    "FieldPath",
    "Marks",
    "Place",
    "Severity",
    "code",
    "count_findings",
    "diagnose",
    "did_you_mean",
    "explanation_address",
    "field_name",
    "nearest_word",
    "registry",
    "report_text",
    "styled_lines",
]

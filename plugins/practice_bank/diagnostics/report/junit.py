"""The report as JUnit XML, for build servers that show tests."""

import re
from collections.abc import Sequence
from xml.etree import ElementTree

from ..diagnostic import Diagnostic, Severity
from .explanation import explanation_address

_UNFIT = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 cannot hold."""


def report_junit(findings: Sequence[Diagnostic], language: str, page: str = "") -> str:
    """Report as one test suite: an error is a failed test, anything else a passed one with a note."""
    failures = sum(finding.severity is Severity.ERROR for finding in findings)
    suite = ElementTree.Element(
        "testsuite", name="practice-bank", tests=str(len(findings) or 1), failures=str(failures), errors="0"
    )
    for finding in findings:
        _add_case(suite, finding, language, page)
    if not findings:
        ElementTree.SubElement(suite, "testcase", classname="practice-bank", name="check")
    suites = ElementTree.Element("testsuites")
    suites.append(suite)
    ElementTree.indent(suites)
    return ElementTree.tostring(suites, encoding="unicode", xml_declaration=False)


def _add_case(suite: ElementTree.Element, finding: Diagnostic, language: str, page: str) -> None:
    place = finding.place
    name = f"{finding.code} {place.path}:{place.line}:{place.column} {finding.field}".rstrip()
    case = ElementTree.SubElement(suite, "testcase", classname=_fit(place.path), name=_fit(name), file=_fit(place.path))
    message, address = _fit(finding.message(language)), explanation_address(finding.code, page)
    hint = _fit("\n".join(filter(None, (finding.hint(language), address))))
    if finding.severity is Severity.ERROR:
        ElementTree.SubElement(case, "failure", message=message, type=finding.code).text = hint
    else:
        ElementTree.SubElement(case, "system-out").text = f"{message} {hint}"


def _fit(text: str) -> str:
    return _UNFIT.sub("\N{REPLACEMENT CHARACTER}", text)

"""What the first workflow tells the second one: a file that may come from a stranger, so nothing in it is believed.

Findings carry their codes and arguments, never their words: the second workflow says them in words of its own.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Annotated, Literal, Self
from zipfile import ZipFile, is_zipfile

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from ...diagnostics import Diagnostic, Place, Severity
from ...loading import ZIP_FAULTS
from ...records import Status
from ...records.scalar import IDENTIFIER
from ...review import Task
from ..faults import Fault

NAME = "report.json"
SIZE_LIMIT = 1024 * 1024
"""Bytes of a report; a thousand findings take less."""
FINDINGS, RECORDS, PAGES = 200, 20, 20
"""The most of each that a report holds."""

_ABOUT_FILES = "PB87"
"""Codes of what a change may not touch."""

Line = Annotated[int, Field(ge=1, le=10_000_000)]
Name = Annotated[str, Field(max_length=500)]
Id = Annotated[str, Field(max_length=100, pattern=IDENTIFIER)]
Language = Annotated[str, Field(pattern=r"^[a-z]{2,3}$")]
Words = Annotated[str, Field(max_length=1000)]


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class ReportedFinding(_Part):
    """One finding."""

    code: Annotated[str, Field(pattern=r"^PB[0-9]{3}$")]
    severity: Severity
    path: Name
    line: Line = 1
    column: Line = 1
    field: Annotated[str, Field(max_length=200)] = ""
    arguments: Annotated[dict[Name, int | Words | dict[Language, Words]], Field(max_length=20)] = {}

    def as_diagnostic(self) -> Diagnostic | None:
        """Make the finding it tells of; None where no such finding can be."""
        place = Place(self.path, self.line, self.column)
        found = Diagnostic(self.code, place, self.severity, self.field, self.arguments)
        try:
            found.message("kk"), found.hint("kk")
        except (KeyError, ValueError, LookupError, AttributeError):
            return None
        return found


class ReportedRecord(_Part):
    """A work that the change touches."""

    id: Id
    title: Annotated[str, Field(max_length=500)]
    status: Status
    task: Task | None = None
    """What it waits for."""
    missing: Annotated[int, Field(ge=0, le=100)] = 0
    """Assessments that lack."""
    due: date | None = None
    """Last day in time."""
    pages: Annotated[list[Name], Field(max_length=PAGES)] = []
    """Its pages in the preview, by path."""


class ChangeReport(_Part):
    """All that is told about a change."""

    format: Literal["practice-bank-change"] = "practice-bank-change"
    version: Literal[1] = 1
    language: Literal["kk", "ru"]
    """The one its author writes."""
    findings: Annotated[list[ReportedFinding], Field(max_length=FINDINGS)] = []
    left_out: Annotated[int, Field(ge=0, le=1_000_000)] = 0
    """Findings beyond those."""
    records: Annotated[list[ReportedRecord], Field(max_length=RECORDS)] = []
    further_records: Annotated[int, Field(ge=0, le=1_000_000)] = 0
    """Works beyond those."""

    def with_refusals(self, refusals: Sequence[Diagnostic]) -> Self:
        """Put what was found out first-hand about the files it touches in the place of what the report says of them."""
        own = [report_finding(finding) for finding in refusals]
        others = [finding for finding in self.findings if not finding.code.startswith(_ABOUT_FILES)]
        return self.model_copy(update={"findings": [*own, *others][:FINDINGS]})


def report_finding(finding: Diagnostic) -> ReportedFinding:
    """Write a finding so that another program can say it."""
    return ReportedFinding(
        code=finding.code,
        severity=finding.severity,
        path=finding.place.path[:500],
        line=finding.place.line,
        column=finding.place.column,
        field=finding.field[:200],
        arguments={name: _plain(value) for name, value in finding.arguments.items()},
    )


def _plain(value: object) -> int | str | dict[str, str]:
    if isinstance(value, Mapping):
        return {language: str(text)[:1000] for language, text in value.items()}
    return value if isinstance(value, int) else str(value)[:1000]


def read_report(path: Path) -> ChangeReport:
    """Read a report that anybody may have made, also as the archive in which a host keeps it.

    Raises:
        Fault: If it is too large, or not what a report is.
    """
    content = _read_bounded(path)
    if len(content) > SIZE_LIMIT:
        raise Fault("change.report_too_large", path=path, limit=SIZE_LIMIT // 1024)
    try:
        report = ChangeReport.model_validate_json(content)
    except ValidationError as fault:
        first = fault.errors(include_url=False, include_input=False)[0]
        raise Fault("change.report_unfit", path=path, field=".".join(map(str, first["loc"]))[:100]) from fault
    unknown = next((finding for finding in report.findings if finding.as_diagnostic() is None), None)
    if unknown:
        raise Fault("change.report_unfit", path=path, field=unknown.code)
    return report


def _read_bounded(path: Path) -> bytes:
    """Read no more than shows that a report is too large, however much an archive would unpack to."""
    if not is_zipfile(path):
        with path.open("rb") as stream:
            return stream.read(SIZE_LIMIT + 1)
    try:
        with ZipFile(path) as archive, archive.open(NAME) as packed:
            return packed.read(SIZE_LIMIT + 1)
    except ZIP_FAULTS as fault:
        raise Fault("change.report_unfit", path=path, field=NAME) from fault

"""Assessments, decisions and adoptions as files; what they amount to is the review's matter."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import PurePosixPath

from ..diagnostics import Diagnostic, FieldPath, Marks, diagnose
from ..loading import Document, Folder
from ..records import Adoption, Assessment, Decision, Decisions, Marked
from .known_ids import file_id
from .labels import NAMES, check_labels
from .parsing import Parsed, parse_document
from .references import ADOPTION, ReferenceRuling, check_references
from .registers import Registers

SCORES = frozenset({"scores"})
"""Empty marks there mean that an expert declined."""
_ADOPTION_NAME = re.compile(r"(?P<date>\d{4}-\d{2}-\d{2})-[a-z0-9]+(-[a-z0-9]+)*")


@dataclass(frozen=True)
class ParsedEvidence:
    """What others said about a record."""

    assessments: tuple[Marked[Assessment], ...]
    decisions: tuple[Marked[Decision], ...]
    adoptions: tuple[Marked[Adoption], ...]
    unread: frozenset[str]
    """Files that are there but cannot be used."""
    findings: tuple[Diagnostic, ...]


def parse_evidence(folder: Folder, registers: Registers) -> ParsedEvidence:
    """Make the evidence of a record."""
    unread: set[str] = set()
    findings: list[Diagnostic] = []
    read = (_parse_assessment(document, unread, findings) for document in folder.reviews)
    assessments = sorted(filter(None, read), key=_assessment_order)
    findings += _check_assessment_names(assessments, registers)
    reports = [_parse_adoption(document, registers, unread, findings) for document in folder.adoptions]
    decisions = _parse_decisions(folder.decisions, unread, findings) if folder.decisions else ()
    return ParsedEvidence(
        assessments=tuple(assessments),
        decisions=tuple(decisions),
        adoptions=tuple(sorted(filter(None, reports), key=lambda one: (one.value.date, one.marks.path))),
        unread=frozenset(unread),
        findings=tuple(findings),
    )


def _assessment_order(one: Marked[Assessment]) -> tuple[int, date, str, str]:
    return one.value.round, one.value.date, one.value.expert, one.marks.path


def _parse_assessment(document: Document, unread: set[str], findings: list[Diagnostic]) -> Marked[Assessment] | None:
    parsed = parse_document(Assessment, document, keep=SCORES)
    findings += parsed.findings
    if parsed.value is None:
        unread.add(_name(document))
        return None
    return Marked(parsed.value, parsed.marks, (), parsed.whole)


def _check_assessment_names(assessments: list[Marked[Assessment]], registers: Registers) -> Iterator[Diagnostic]:
    """Find files whose name is not that of their round and expert.

    An expert whom nobody knows, or who is twice in the round, is the review's finding.
    """
    names = {file_id(given.marks) for given in assessments}
    for given in assessments:
        name, right = file_id(given.marks), f"{given.value.round}-{given.value.expert}"
        if name != right and right not in names and given.value.expert in registers.people:
            key = "round" if name.partition("-")[2] == given.value.expert else "expert"
            yield diagnose("PB315", given.marks.of_value(key), (key,), name=f"{name}.yml", right=f"{right}.yml")


def _parse_adoption(
    document: Document, registers: Registers, unread: set[str], findings: list[Diagnostic]
) -> Marked[Adoption] | None:
    parsed = parse_document(Adoption, document, ReferenceRuling(ADOPTION))
    findings += [*parsed.findings, *check_references(parsed.data, parsed.marks, ADOPTION, registers)]
    findings += check_labels(parsed.data, parsed.marks, registers.label_languages, NAMES)
    if parsed.value is None:
        unread.add(_name(document))
        return None
    name = file_id(document)
    written = _ADOPTION_NAME.fullmatch(name)
    if not written or written["date"] != parsed.value.date.isoformat():
        right = f"{parsed.value.date}-{parsed.value.person or parsed.value.organisation or 'school'}.yml"
        findings.append(diagnose("PB316", parsed.marks.of_value("date"), ("date",), name=f"{name}.yml", right=right))
    return Marked(parsed.value, parsed.marks, (), parsed.whole)


def _parse_decisions(document: Document, unread: set[str], findings: list[Diagnostic]) -> Iterator[Marked[Decision]]:
    parsed = parse_document(Decisions, document)
    findings += parsed.findings
    for number, one in enumerate(parse_each(parsed)):
        if one.value:
            yield Marked(one.value, one.marks, (number,), one.whole)
        else:
            unread.add(_name(document))
    if not isinstance(parsed.data, list):
        unread.add(_name(document))


def parse_each(parsed: Parsed[Decisions]) -> Iterator[Parsed[Decision]]:
    """Make the decisions of a file one by one, so that one that cannot be used does not move the others."""
    items = parsed.data if isinstance(parsed.data, list) else []
    marks = _split_marks(parsed.marks)
    for number, item in enumerate(items):
        own = marks.get(number, Marks(parsed.marks.path))
        yield parse_document(Decision, Document(parsed.marks.path, item, own))


def _split_marks(marks: Marks) -> dict[int | str, Marks]:
    """The marks of each item of a list, by paths that start at the item."""
    keys: dict[int | str, dict[FieldPath, tuple[int, int]]] = defaultdict(dict)
    values: dict[int | str, dict[FieldPath, tuple[int, int]]] = defaultdict(dict)
    for path, mark in marks.keys.items():
        if path:
            keys[path[0]][path[1:]] = mark
    for path, mark in marks.values.items():
        if path:
            values[path[0]][path[1:]] = mark
    return {step: Marks(marks.path, keys[step], values[step]) for step in {*keys, *values}}


def _name(document: Document) -> str:
    """A file's name in the record's folder: `reviews/1-dina.yml`, `decisions.yml`."""
    path = PurePosixPath(document.path)
    return path.name if path.parent.name not in ("reviews", "adoptions") else f"{path.parent.name}/{path.name}"

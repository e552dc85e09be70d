"""Rubrics: scale, criteria, weights and what each mark means."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from ..diagnostics import Diagnostic, Marks, diagnose
from ..loading import Data, Document
from ..records import Rubric, Scale
from .duplicates import check_ids
from .file_names import check_file_id
from .known_ids import file_id
from .labels import check_labels
from .parsing import parse_document
from .references import find_texts
from .registers import Registers


@dataclass(frozen=True)
class ParsedRubrics:
    """All rubrics of a bank."""

    rubrics: Mapping[str, Rubric]
    """By reference: `case@1`."""
    broken: frozenset[str]
    """Ids, and names of files, of those that are there but could not be read."""


def parse_rubrics(documents: Iterable[Document], registers: Registers) -> tuple[ParsedRubrics, list[Diagnostic]]:
    """Make the rubrics."""
    found: dict[str, Rubric] = {}
    broken: set[str] = set()
    findings: list[Diagnostic] = []
    for document in documents:
        parsed = parse_document(Rubric, document)
        findings += parsed.findings
        findings += check_file_id(parsed.data, parsed.marks, *_versioned_names(parsed.data))
        findings += check_ids(parsed.data, parsed.marks, "criteria")
        findings += check_labels(parsed.data, parsed.marks, registers.label_languages)
        if rubric := parsed.value:
            findings += check_rubric(rubric, parsed.marks)
            if rubric.reference in found:
                findings.append(
                    diagnose("PB233", parsed.marks.of_value("version"), ("version",), value=rubric.reference)
                )
            found.setdefault(rubric.reference, rubric)
        if not parsed.whole:
            broken |= {file_id(document), *(str(word) for _, word in find_texts(parsed.data, ("id",)))}
    return ParsedRubrics(found, frozenset(broken)), findings


def check_rubric(rubric: Rubric, marks: Marks) -> Iterator[Diagnostic]:
    """Check the scale, the weights and the marks that are described."""
    scale = rubric.scale
    if scale.min >= scale.max:
        yield diagnose(
            "PB230", marks.of_value("scale", "max"), ("scale", "max"), least=_plain(scale.min), most=_plain(scale.max)
        )
    if scale.step <= 0 or (scale.min < scale.max and not scale.holds(scale.max)):
        yield diagnose("PB231", marks.of_value("scale", "step"), ("scale", "step"), step=_plain(scale.step))
    for number, criterion in enumerate(rubric.criteria):
        if criterion.weight <= 0:
            path = ("criteria", number, "weight")
            yield diagnose("PB232", marks.of_value(*path), path, value=_plain(criterion.weight))
        yield from _check_descriptors(criterion.descriptors, number, scale, marks)


def _check_descriptors(descriptors: Iterable[int], number: int, scale: Scale, marks: Marks) -> Iterator[Diagnostic]:
    if scale.step <= 0 or scale.min >= scale.max or not scale.holds(scale.max):
        return
    for mark in descriptors:
        if not scale.holds(mark):
            path = ("criteria", number, "descriptors", str(mark))
            yield diagnose(
                "PB235", marks.of_key(*path), path, value=mark, least=_plain(scale.min), most=_plain(scale.max)
            )


def _versioned_names(data: Data) -> list[str]:
    if not isinstance(data, dict):
        return []
    written, version = data.get("id"), data.get("version")
    return [f"{written}@{version}", f"{written}-{version}", f"{written}-v{version}", f"{written}.{version}"]


def _plain(number: float) -> str:
    return f"{number:g}"

"""Rubrics: scale, criteria, weights and what each mark means."""

from collections.abc import Iterable, Iterator

from ..diagnostics import Diagnostic, Marks, diagnose
from ..loading import Data, Document
from ..records import Rubric, Scale
from .duplicates import check_ids
from .file_names import check_file_id
from .labels import check_labels
from .parsing import parse_document
from .register import Registers


def parse_rubrics(documents: Iterable[Document], registers: Registers) -> tuple[dict[str, Rubric], list[Diagnostic]]:
    """Make the rubrics, by reference: `case@1`."""
    found: dict[str, Rubric] = {}
    findings: list[Diagnostic] = []
    for document in documents:
        parsed = parse_document(Rubric, document)
        findings += parsed.findings
        findings += check_file_id(parsed.data, parsed.marks, *_versioned_names(parsed.data))
        findings += check_ids(parsed.data, parsed.marks, "criteria")
        findings += check_labels(parsed.data, parsed.marks, registers.languages)
        if rubric := parsed.value:
            findings += check_rubric(rubric, parsed.marks)
            if rubric.reference in found:
                findings.append(
                    diagnose("PB233", parsed.marks.of_value("version"), ("version",), value=rubric.reference)
                )
            found.setdefault(rubric.reference, rubric)
    return found, findings


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
    if scale.step <= 0 or scale.min >= scale.max:
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

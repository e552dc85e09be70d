"""Hold a document against a schema."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import Generic, TypeVar

from pydantic import BaseModel, ValidationError

from ..diagnostics import Diagnostic, FieldPath, Marks, diagnose
from ..loading import Data, Document
from .absent import without_empty
from .schema_faults import Fault, Subject, diagnose_fault, drop_paths, read_faults, without_misspelt
from .words import shape

T = TypeVar("T", bound=BaseModel)

Ruling = Callable[[Fault], Diagnostic | None]
"""Says what a fault is to be called; None where it is no finding of the schema's."""

ATTEMPTS = 8
"""Times that faulty parts are left out before a document is given up."""


@dataclass(frozen=True)
class Parsed(Generic[T]):
    """What a document says."""

    value: T | None
    """None where too much is missing."""
    data: Data
    """Without empty values; None where the document could not be read."""
    marks: Marks
    """By the paths of the data."""
    whole: bool
    """Whether the schema found no fault; else `value` lacks the faulty parts."""
    findings: tuple[Diagnostic, ...] = ()

    def is_sound(self, key: str) -> bool:
        """Whether the document could be read and the schema found no fault in a key."""
        inside = (f"{key}.", f"{key}[")
        return self.data is not None and not any(
            one.field == key or one.field.startswith(inside) for one in self.findings
        )


def parse_document(
    model: type[T],
    document: Document,
    ruling: Ruling = diagnose_fault,
    keep: frozenset[str] = frozenset(),
    fallback: type[T] | None = None,
) -> Parsed[T]:
    """Make a noun of a document.

    Args:
        model: The schema.
        document: What was loaded.
        ruling: Names the faults, where some are special.
        keep: Keys whose empty values mean something.
        fallback: A milder schema to make the noun of when the first finds faults.
    """
    if document.data is None:
        return Parsed(None, None, document.marks, whole=False)
    filled = without_empty(document.data, keep)
    marks = filled.settle(document.marks)
    subject = Subject(model, filled.data, marks, filled.origin)
    if not isinstance(filled.data, (list if "root" in model.model_fields else dict)):
        return Parsed(None, None, marks, whole=False, findings=(_diagnose_root(subject),))
    try:
        return Parsed(model.model_validate(filled.data), filled.data, marks, whole=True)
    except ValidationError as error:
        faults = without_misspelt(read_faults(subject, error.errors(include_url=False, include_input=False)))
    findings = tuple(found for fault in faults if (found := ruling(fault)))
    value = _salvage(fallback or model, filled.data, [fault.path for fault in faults])
    return Parsed(value, filled.data, marks, whole=False, findings=findings)


def _diagnose_root(subject: Subject) -> Diagnostic:
    code = "PB204" if "root" in subject.model.model_fields else "PB205"
    return diagnose(code, subject.marks.of_value(), (), key="", value="", found=shape(subject.data))


def _salvage(model: type[T], data: Data, paths: Collection[FieldPath]) -> T | None:
    """Make a noun of what is sound, so that all else about it can be checked in the same run."""
    for _ in range(ATTEMPTS):
        if not all(paths):
            return None
        data = drop_paths(data, list(paths))
        try:
            return model.model_validate(data)
        except ValidationError as error:
            faults = error.errors(include_url=False, include_input=False, include_context=False)
            paths = {_culprit(fault["type"], fault["loc"]) for fault in faults}
    return None


def _culprit(kind: str, path: FieldPath) -> FieldPath:
    """What to leave out next: what is still missing takes the thing that misses it along."""
    written = tuple(step for step in path if step != "[key]")
    return written[:-1] if kind == "missing" else written

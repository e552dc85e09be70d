"""From what the schema rejects to findings that a teacher understands."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from ..diagnostics import Diagnostic, FieldPath, Marks, Severity, diagnose
from ..loading import Data
from .schema_keys import keys_at
from .suggestion import suggest_key
from .words import at_most, did_you_mean, listed, shape, shortened

_QUOTED = re.compile(r"'((?:[^'\\]|\\.)*)'")

FORMATS: Mapping[str, str] = {
    "date_format": "PB206",
    "moment_format": "PB207",
    "duration_format": "PB208",
    "decimal_number": "PB209",
    "whole_number": "PB210",
    "flag": "PB211",
    "identifier_format": "PB212",
    "digest_format": "PB213",
}
"""Codes of texts that should be written in a certain way, by the type of the schema's error."""

PATTERNS: Mapping[str, str] = {
    "email": "PB269",
    "number": "PB344",
    "questionnaire": "PB336",
    "rubric": "PB221",
    "time": "PB222",
}
"""Codes of texts that do not fit their pattern, by key."""

SHAPES_WANTED: Mapping[str, str] = {
    "string_type": "PB203",
    "list_type": "PB204",
    "dict_type": "PB205",
    "model_type": "PB205",
}
"""Codes of values of a wrong shape, by the type of the schema's error."""


@dataclass(frozen=True)
class Subject:
    """What was held against a schema."""

    model: type[BaseModel]
    data: Data
    """As the schema saw it."""
    marks: Marks
    """By the paths of that data."""
    origin: Callable[[FieldPath], FieldPath]
    """From a path of the data to that of the file."""

    def value(self, path: FieldPath) -> Data:
        """The value at a path; None where there is none."""
        found = self.data
        for step in path:
            try:
                found = found[step]
            except (KeyError, IndexError, TypeError):
                return None
        return found


@dataclass(frozen=True)
class Fault:
    """One error of the schema."""

    subject: Subject
    kind: str
    """The schema's own name for it: `missing`, `date_format`, …"""
    path: FieldPath
    """In the data."""
    context: Mapping[str, Any]

    @property
    def key(self) -> str:
        """The last key on the way, as it stands in the file."""
        return next((step for step in reversed(self.path) if isinstance(step, str)), "")

    def report(
        self,
        code: str,
        *,
        at_key: bool = False,
        path: FieldPath | None = None,
        severity: Severity | None = None,
        **words: object,
    ) -> Diagnostic:
        """Make the finding of this fault."""
        where = self.path if path is None else path
        marks = self.subject.marks
        place = marks.of_key(*where) if at_key else marks.of_value(*where)
        value = shortened(self.subject.value(self.path))
        return diagnose(code, place, self.subject.origin(where), severity, **{"key": self.key, "value": value} | words)


def read_faults(subject: Subject, errors: list[ErrorDetails]) -> list[Fault]:
    """Read the schema's errors, one for each path."""
    faults: dict[FieldPath, Fault] = {}
    for error in errors:
        path = tuple(step for step in error["loc"] if step != "[key]")
        faults.setdefault(path, Fault(subject, error["type"], path, error.get("ctx", {})))
    return list(faults.values())


def without_misspelt(faults: list[Fault]) -> list[Fault]:
    """Leave out what is missing only because its key is misspelt: that is one fault."""
    meant = {
        (*fault.path[:-1], suggest_key(fault.key, keys_at(fault.subject.model, fault.path[:-1])) or "")
        for fault in faults
        if fault.kind == "extra_forbidden"
    }
    return [fault for fault in faults if fault.kind != "missing" or fault.path not in meant]


def diagnose_fault(fault: Fault) -> Diagnostic:
    """Say what the schema rejects in a teacher's words."""
    if fault.kind in ("missing", "too_short", "string_too_short"):
        return fault.report("PB201", at_key=True)
    if fault.kind == "extra_forbidden":
        known = keys_at(fault.subject.model, fault.path[:-1])
        return fault.report("PB202", at_key=True, suggestion=did_you_mean(suggest_key(fault.key, known)))
    return _diagnose_shape(fault) or _diagnose_limit(fault)


def _diagnose_shape(fault: Fault) -> Diagnostic | None:
    value = fault.subject.value(fault.path)
    if code := SHAPES_WANTED.get(fault.kind):
        return fault.report(code, found=shape(value))
    if code := FORMATS.get(fault.kind):
        return fault.report(code) if isinstance(value, str) else fault.report("PB203", found=shape(value))
    if fault.kind == "enum":
        return _diagnose_choice(fault) if isinstance(value, str) else fault.report("PB203", found=shape(value))
    return None


def _diagnose_choice(fault: Fault) -> Diagnostic:
    allowed = _QUOTED.findall(str(fault.context.get("expected", "")))
    meant = suggest_key(str(fault.subject.value(fault.path)), allowed)
    return fault.report("PB214", allowed=listed(allowed), suggestion=did_you_mean(meant))


def _diagnose_limit(fault: Fault) -> Diagnostic:
    context = fault.context
    if fault.kind == "string_too_long":
        length = len(str(fault.subject.value(fault.path)).strip())
        return fault.report("PB215", limit=context["max_length"], length=length)
    if fault.kind in ("greater_than_equal", "less_than_equal", "greater_than", "less_than"):
        return fault.report("PB217", bound=_bound(fault))
    if fault.kind == "string_pattern_mismatch":
        return fault.report(PATTERNS.get(fault.key, "PB212"))
    if fault.kind == "person_or_name":
        return fault.report("PB219")
    if fault.kind == "person_or_organisation":
        return fault.report("PB343")
    if fault.kind == "record_or_page":
        return fault.report("PB322")
    if fault.kind == "item_shape":
        return fault.report("PB270")
    if fault.kind == "period_order":
        return fault.report("PB220", path=(*fault.path, "end"))
    return fault.report("PB203", found=shape(fault.subject.value(fault.path)))


def _bound(fault: Fault) -> Mapping[str, str]:
    context = fault.context
    least, most = context.get("ge", context.get("gt")), context.get("le", context.get("lt"))
    if least is not None:
        return {"kk": f"{least} санынан кем емес", "ru": f"не меньше {least}", "en": f"at least {least}"}
    return at_most(most)


def drop_paths(data: Data, paths: list[FieldPath]) -> Data:
    """Leave the values at some paths out."""
    below: dict[str | int, list[FieldPath]] = {}
    for path in paths:
        below.setdefault(path[0], []).append(path[1:])
    return _without(data, below)


def _without(data: Data, below: Mapping[str | int, list[FieldPath]]) -> Data:
    if isinstance(data, dict):
        return {key: _kept(value, below.get(key, [])) for key, value in data.items() if () not in below.get(key, [])}
    if isinstance(data, list):
        items: Iterator[tuple[int, Data]] = enumerate(data)
        return [_kept(value, below.get(number, [])) for number, value in items if () not in below.get(number, [])]
    return data


def _kept(value: Data, paths: list[FieldPath]) -> Data:
    return drop_paths(value, paths) if paths else value

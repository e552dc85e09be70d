"""Labels of facts, as forms name them and as people do."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from ....records import EntryForm, FormField
from .sections import fold_heading

LONGEST = 60
"""Letters of a label."""
_LABELLED = re.compile(rf"(?P<label>[^:\n]{{1,{LONGEST}}}?)\s*[:：]\s*(?P<rest>.*)", re.DOTALL)
_DASHED = re.compile(rf"(?P<label>[^:–—\n]{{1,{LONGEST}}}?)\s+[–—-]\s+(?P<rest>.*)", re.DOTALL)


@cache
def read_words() -> Mapping[str, Any]:
    """The words of manuscripts."""
    found: Mapping[str, Any] = yaml.safe_load((files(__package__) / "words.yml").read_text("utf-8"))
    return found


class LabelBook:
    """Fields of forms by their labels."""

    def __init__(self, *forms: EntryForm) -> None:
        self.fields: dict[str, FormField] = {path: one for form in forms for path, one in _flatten(form.fields)}
        """By path, `effort.time`."""
        self._known: dict[str, str] = {}
        for path, field in self.fields.items():
            for label in field.labels.values():
                self._known.setdefault(fold_heading(label), path)
        for path, labels in read_words()["labels"].items():
            for label in labels:
                self._known.setdefault(fold_heading(label), path)

    def find(self, label: str) -> str:
        """Find the path of the field that a label names; empty where it names none."""
        return self._known.get(fold_heading(label), "") if len(label) <= LONGEST else ""

    def split(self, text: str) -> tuple[str, str]:
        """Split a line `label: value`: the field's path and the value; an empty path where it is none."""
        for pattern in (_LABELLED, _DASHED):
            if (found := pattern.fullmatch(text)) and (path := self.find(found["label"])):
                return path, found["rest"].strip()
        return "", text


def _flatten(fields: tuple[FormField, ...], before: str = "") -> Iterator[tuple[str, FormField]]:
    for field in fields:
        yield f"{before}{field.key}", field
        if field.control.value == "group":
            yield from _flatten(field.fields, f"{before}{field.key}.")

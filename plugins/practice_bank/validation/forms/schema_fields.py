"""From a JSON Schema to the fields of a form."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from ...records import Bank, Choice, Control, FormField
from ..json_schemas import MOMENT, Schema
from ..references import Reference, Target
from .field_words import find_choice_labels, find_hint, find_labels, find_language_names

LONG = 250
"""Characters from which a text is written on several lines."""
REGISTERS: Mapping[Target, str] = {
    Target.PERSON: "people",
    Target.ORGANISATION: "organisations",
    Target.RECORD: "records",
    Target.EVENT: "events",
    Target.ACT: "acts",
}
_PROSE = frozenset({"ai_use", "summary", "text"})
"""Keys of texts of several sentences that have no bound."""
_SIMPLE: Mapping[str, Control] = {
    "integer": Control.WHOLE,
    "number": Control.NUMBER,
    "boolean": Control.FLAG,
}

_LANGUAGES = "languages"

Path = tuple[str, ...]
"""Keys on the way; `*` stands for every item of a list, as in references."""


@dataclass(frozen=True)
class SchemaFields:
    """Reads the fields of one schema of a bank."""

    bank: Bank
    schema: Schema
    translation: Schema
    """Of the translations of such a text; empty where there are none."""
    references: Sequence[Reference]
    own_labels: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """Labels that the bank itself gives to keys."""

    def build(self) -> tuple[FormField, ...]:
        """Build the fields in the order of the schema."""
        return tuple(self._build_all(self.schema, self.translation, ()))

    def _build_all(self, part: Schema, translated: Schema | None, path: Path) -> Iterator[FormField]:
        words = (translated or {}).get("properties", {})
        for key, value in part.get("properties", {}).items():
            own = self._resolve(words[key], self.translation) if key in words else None
            yield self._build(
                key, self._resolve(value, self.schema), own, (*path, key), key in part.get("required", ())
            )

    def _build(self, key: str, value: Schema, translated: Schema | None, path: Path, required: bool) -> FormField:
        items = self._resolve(value.get("items", {}), self.schema)
        control = self._choose_control(key, value, items, path)
        inner = value if control is Control.GROUP else items
        inner_words = self._resolve((translated or {}).get("items", translated or {}), self.translation)
        inner_path = path if control is Control.GROUP else (*path, "*")
        bounded = items if control is Control.CHOICES else value
        return FormField(
            key=key,
            control=control,
            labels=self.own_labels.get(key) or find_labels(path),
            hint=find_hint(path),
            required=required,
            translated=translated is not None,
            choices=tuple(self._find_choices(key, value, items, path)),
            register=self._find_register(path),
            fields=tuple(self._build_all(inner, inner_words, inner_path)) if "properties" in inner else (),
            pattern=value.get("pattern", "") if control is Control.LINE else "",
            longest=value.get("maxLength"),
            least=bounded.get("minimum"),
            most=bounded.get("maximum"),
        )

    def _choose_control(self, key: str, value: Schema, items: Schema, path: Path) -> Control:
        kind = value.get("type")
        if kind == "object":
            return Control.GROUP if "properties" in value else Control.LABELS
        if kind == "array":
            return self._choose_list(items, path)
        if self._find_register(path):
            return Control.REFERENCE
        if "enum" in value or path in self._terms:
            return Control.CHOICE
        return _SIMPLE.get(str(kind)) or _choose_text(key, value)

    def _choose_list(self, items: Schema, path: Path) -> Control:
        if "properties" in items:
            return Control.ROWS
        if self._find_register(path):
            return Control.REFERENCES
        is_bounded = "maximum" in items or (*path, "*") in self._terms or path[-1] == _LANGUAGES
        return Control.CHOICES if is_bounded else Control.WORDS

    def _find_choices(self, key: str, value: Schema, items: Schema, path: Path) -> Iterator[Choice]:
        if "maximum" in items:
            numbers = map(str, range(int(items["minimum"]), int(items["maximum"]) + 1))
            yield from (Choice(number, {"en": number}) for number in numbers)
        elif path in self._terms or (*path, "*") in self._terms:
            terms = self._terms.get(path) or self._terms.get((*path, "*"), {})
            yield from (Choice(name, labels) for name, labels in terms.items())
        elif path[-1] == _LANGUAGES:
            yield from (Choice(code, find_language_names(code)) for code in self.bank.settings.languages)
        else:
            yield from (Choice(name, find_choice_labels(key, name)) for name in value.get("enum", ()))

    def _find_register(self, path: Path) -> str:
        return self._targets.get(path) or self._targets.get((*path, "*"), "")

    @cached_property
    def _targets(self) -> Mapping[Path, str]:
        return {each.path: REGISTERS[each.target] for each in self.references if each.target in REGISTERS}

    @cached_property
    def _terms(self) -> Mapping[Path, Mapping[str, Mapping[str, str]]]:
        """Labels of the terms each path may name."""
        known = self.bank.vocabularies
        return {
            each.path: {term.id: term.labels for term in known[each.vocabulary].terms}
            for each in self.references
            if each.vocabulary in known
        }

    def _resolve(self, value: Schema, whole: Schema) -> Schema:
        """What a value is when it is there: no reference, no `null`."""
        for part in value.get("anyOf", ()):
            if part.get("type") != "null":
                return {**self._resolve(part, whole), **{key: value[key] for key in ("maxLength",) if key in value}}
        reference: Any = value.get("$ref")
        return self._resolve(whole["$defs"][reference.rsplit("/", 1)[1]], whole) if reference else value


def _choose_text(key: str, value: Schema) -> Control:
    if value.get("format") == "date":
        return Control.DAY
    if value.get("format") == "duration":
        return Control.DURATION
    if value.get("pattern") == MOMENT:
        return Control.MOMENT
    if key == "file":
        return Control.FILE
    return Control.TEXT if value.get("maxLength", 0) > LONG or key in _PROSE else Control.LINE

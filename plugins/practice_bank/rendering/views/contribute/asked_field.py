"""A field of the form for works, as the page shows it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from ....i18n import localize
from ....records import Choice, Control, EntryForm, FormField
from ..link import Link
from ..reader import Reader

MANY = 12
"""Choices from which one is looked for by typing."""
METHODISTS = frozenset({"submitted", "cover", "attachments", "related", "supersedes", "licence", "draft"})
"""Keys that a teacher is not asked for: the page knows them, or a methodist does."""
NOT_ASKED = frozenset({"person"})
"""Keys inside groups that the page finds out by itself."""


@dataclass(frozen=True)
class AskedField:
    """One question of the form."""

    key: str
    name: str
    """Keys on the way to it, `effort.time`; `{n}` stands for the number of a row: `authors.{n}.name`."""
    control: str
    label: Link
    hint: Link | None
    required: bool
    choices: tuple[Link, ...]
    """What can be chosen: the words, the value as the note."""
    fields: tuple["AskedField", ...]
    register: str
    least: str
    most: str

    @property
    def is_group(self) -> bool:
        """Whether several boxes stand below its label."""
        return self.control in (Control.CHOICES, Control.GROUP, Control.ROWS)

    @property
    def has_many(self) -> bool:
        """Whether its choices are too many to look through."""
        return len(self.choices) > MANY


def find_asked(form: EntryForm) -> list[FormField]:
    """Find the fields that a teacher is asked for; one that the kind requires is always asked."""
    return [field for field in form.fields if field.key not in METHODISTS]


def build_asked(field: FormField, reader: Reader, before: str = "") -> AskedField:
    """Build a question.

    Args:
        field: The field.
        reader: Who is asked.
        before: Keys on the way to it with their dots, `effort.`.
    """
    name = before + field.key
    inner = f"{name}.{{n}}." if field.control is Control.ROWS else f"{name}."
    return AskedField(
        key=field.key,
        name=name,
        control=field.control.value,
        label=reader.text(field.labels),
        hint=_hint(field, reader),
        required=field.required,
        choices=tuple(_choice(each, reader) for each in field.choices),
        fields=tuple(build_asked(each, reader, inner) for each in _inside(field)),
        register=field.register,
        least=_figure(field.least),
        most=_figure(field.most),
    )


def write_rule(field: FormField, reader: Reader) -> Mapping[str, Any]:
    """Write what the script must know of a field; what says nothing is left out."""
    rule = {
        "key": field.key,
        "control": field.control.value,
        "label": localize(field.labels, reader.language),
        "required": field.required,
        "longest": field.longest,
        "pattern": field.pattern,
        "least": field.least,
        "most": field.most,
        "register": field.register,
        "numbers": bool(field.choices) and all(each.value.isdigit() for each in field.choices),
        "fields": [write_rule(each, reader) for each in _inside(field)],
    }
    return {key: value for key, value in rule.items() if value or (value == 0 and value is not False)}


def _inside(field: FormField) -> Iterable[FormField]:
    return (each for each in field.fields if each.key not in NOT_ASKED)


def _hint(field: FormField, reader: Reader) -> Link | None:
    # How a file writes days and durations is nothing to a teacher, who chooses them.
    known = {} if field.control in (Control.DAY, Control.DURATION) else field.hint
    return reader.text(known) if known else None


def _choice(choice: Choice, reader: Reader) -> Link:
    shown = reader.text(choice.labels)
    # A number is alike in all languages.
    return Link(shown.text, lang="" if choice.value == shown.text else shown.lang, note=choice.value)


def _figure(bound: float | None) -> str:
    return "" if bound is None else f"{bound:g}"

"""What people fill in, described once: for the editor, the page for teachers and the Word templates."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from .kind import SectionRule


class Control(StrEnum):
    """How a field is filled in, and what its value is in a file."""

    LINE = "line"
    """A short text."""
    TEXT = "text"
    """A text of several sentences."""
    WORDS = "words"
    """A list of short texts."""
    LABELS = "labels"
    """A short text in each language, by language code."""
    WHOLE = "whole"
    NUMBER = "number"
    FLAG = "flag"
    DAY = "day"
    """`2026-11-21`."""
    MOMENT = "moment"
    """Local time `2026-12-04T15:00`, or a day."""
    DURATION = "duration"
    """ISO 8601: `PT45M`."""
    CHOICE = "choice"
    """One of the choices."""
    CHOICES = "choices"
    """A list of choices."""
    REFERENCE = "reference"
    """The id of something of a register."""
    REFERENCES = "references"
    """A list of such ids."""
    FILE = "file"
    """Path inside the entry's folder, `files/plan.txt`."""
    GROUP = "group"
    """Fields by key."""
    ROWS = "rows"
    """A list of groups."""


@dataclass(frozen=True)
class Choice:
    """One value a field takes."""

    value: str
    """As it stands in a file."""
    labels: Mapping[str, str]


@dataclass(frozen=True)
class FormField:
    """One field."""

    key: str
    control: Control
    labels: Mapping[str, str]
    """What it is called, by language."""
    hint: Mapping[str, str] = field(default_factory=dict)
    """What to write there, by language; none where the label says it."""
    required: bool = False
    translated: bool = False
    """Whether a translation has its own words for it, or for something in it."""
    choices: tuple[Choice, ...] = ()
    register: str = ""
    """Of a reference: `people`, `organisations`, `records`, `events`, `acts`."""
    fields: tuple["FormField", ...] = ()
    """Of a group, or of each row."""
    pattern: str = ""
    """Regular expression for the whole text, alike in Python and JavaScript; empty where any will do."""
    longest: int | None = None
    """Characters."""
    least: float | None = None
    most: float | None = None


@dataclass(frozen=True)
class EntryForm:
    """All fields of one sort of entry, in the order of its files."""

    id: str
    """A kind's id, or `event`, `news`, `act`, `question`, `person`."""
    labels: Mapping[str, str]
    fields: tuple[FormField, ...]
    sections: tuple[SectionRule, ...] = ()
    """Of a kind: the sections of its text."""
    is_record: bool = False
    has_text: bool = True
    """Whether Markdown follows the fields."""

    def field(self, *keys: str) -> FormField:
        """Find a field by the keys on the way to it.

        Raises:
            KeyError: If there is none.
        """
        found = self.fields
        for key in keys[:-1]:
            found = _by_key(found, key).fields
        return _by_key(found, keys[-1])


def _by_key(fields: tuple[FormField, ...], key: str) -> FormField:
    for each in fields:
        if each.key == key:
            return each
    raise KeyError(key)

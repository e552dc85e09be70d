"""The rows of a template: the fields of a form that a teacher fills in, each with its controls."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from docx.oxml.xmlchemy import BaseOxmlElement

from ...i18n import Messages, localize, messages, sort_key
from ...records import Bank, Control, EntryForm, FormField
from ..sheet_controls import make_date, make_list, make_text
from ..sheet_page import LOCALES

LEFT_OUT = frozenset({"attachments", "cover", "draft", "evidence.indicators", "licence", "related", "supersedes"})
"""Fields that a file in Word does not need: pictures and tables stand in its text, the rest is the methodist's."""
TIMES = 3
"""Controls of a field that takes several choices."""
AUTHORS = "authors"
_TYPED = frozenset({Control.LINE, Control.TEXT, Control.WORDS, Control.DURATION, Control.WHOLE, Control.NUMBER})


@dataclass(frozen=True)
class FormRow:
    """A row: what it is called, and what stands in its cell, a control a paragraph."""

    label: str
    controls: tuple[BaseOxmlElement, ...]


class RowMaker:
    """Makes the rows of a form in a language."""

    def __init__(self, bank: Bank, form: EntryForm, language: str) -> None:
        self._bank = bank
        self._form = form
        self._language = language

    @property
    def _words(self) -> Messages:
        return messages(self._language)

    def make(self) -> Iterator[FormRow]:
        """Make all rows, in the order of the form."""
        yield from self._make_all(self._form.fields, "")

    def _make_all(self, fields: tuple[FormField, ...], before: str) -> Iterator[FormRow]:
        for field in fields:
            path = f"{before}{field.key}"
            if path in LEFT_OUT:
                continue
            if field.control is Control.GROUP:
                yield from self._make_all(field.fields, f"{path}.")
            elif controls := tuple(self._make_controls(field, path)):
                yield FormRow(self._label(field), controls)

    def _label(self, field: FormField) -> str:
        return localize(field.labels, self._language) + (" *" if field.required else "")

    def _make_controls(self, field: FormField, path: str) -> Iterator[BaseOxmlElement]:
        title, tag = localize(field.labels, self._language), f"field:{path}"
        if path == AUTHORS:
            yield from self._make_lists(tag, title, self._people())
        elif field.control is Control.REFERENCE and (named := self._register(field.register)):
            yield make_list(tag, title, self._words["manuscript.hint_choose"], named)
        elif field.control is Control.CHOICES and not _is_numbered(field):
            yield from self._make_lists(tag, title, self._choices(field))
        elif field.control is Control.CHOICE:
            yield make_list(tag, title, self._words["manuscript.hint_choose"], self._choices(field))
        elif field.control is Control.FLAG:
            yield make_list(tag, title, self._words["manuscript.hint_choose"], self._answers())
        elif field.control is Control.DAY:
            locale = LOCALES.get(self._language, self._language)
            yield make_date(tag, title, self._words["manuscript.hint_day"], locale)
        elif field.control in _TYPED or _is_numbered(field):
            yield make_text(tag, title, self._hint(field, path))

    def _make_lists(self, tag: str, title: str, items: list[tuple[str, str]]) -> Iterator[BaseOxmlElement]:
        """Make several lists: the first for one choice, the others for more."""
        for number in range(TIMES):
            hint = self._words["manuscript.hint_choose_more" if number else "manuscript.hint_choose"]
            yield make_list(f"{tag}:{number}", title, hint, items)

    def _hint(self, field: FormField, path: str) -> str:
        if own := HINTS.get(path):
            return self._words[own]
        return localize(field.hint, self._language) if field.hint else self._words["manuscript.hint_write"]

    def _choices(self, field: FormField) -> list[tuple[str, str]]:
        return _distinct((choice.value, localize(choice.labels, self._language)) for choice in field.choices)

    def _register(self, register: str) -> list[tuple[str, str]]:
        if register == "people":
            return self._people()
        return self._named(
            {id: one.name for id, one in self._bank.organisations.items() if register == "organisations"}
        )

    def _people(self) -> list[tuple[str, str]]:
        return self._named({id: person.name for id, person in self._bank.people.items() if person.public})

    def _named(self, names: Mapping[str, Mapping[str, str]]) -> list[tuple[str, str]]:
        items = _distinct((id, localize(labels, self._language)) for id, labels in names.items())
        return sorted(items, key=lambda item: sort_key(item[1]))

    def _answers(self) -> list[tuple[str, str]]:
        return [(key, self._words[f"manuscript.{key}"]) for key in ("yes", "no")]


HINTS = {
    "effort.time": "manuscript.hint_duration",
    "grades": "manuscript.hint_grades",
    "keywords": "manuscript.hint_words",
}
"""Hints of fields that are written otherwise here than in a file of the bank."""


def _is_numbered(field: FormField) -> bool:
    return field.control is Control.CHOICES and all(choice.value.isdigit() for choice in field.choices)


def _distinct(items: Iterator[tuple[str, str]]) -> list[tuple[str, str]]:
    """Leave out what is called as another: Word calls a file damaged where a list has a label twice."""
    found: dict[str, str] = {}
    for id, label in items:
        found.setdefault(label, id)
    return [(id, label) for label, id in found.items()]

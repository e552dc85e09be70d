"""From the fields of a form to the widgets of the editor."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from ...i18n import Messages, language_name, localize, messages
from ...records import Bank, Control, FormField
from ...records.scalar import IDENTIFIER

Widget = dict[str, Any]

PEOPLE = "people"
ORGANISATIONS = "organisations"
DURATION = r"^P(?!$)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+S)?)?$"
_MATCHED = frozenset({"file", "number", "time"})
"""Keys by which an item of a translation is matched to the original's: they are the same in all languages."""
_DEFAULTS: Mapping[str, Any] = {"draft": True, "public": True, "mode": "onsite", "status": "scheduled"}
_TODAY = frozenset({"submitted", "date", "asked"})
"""Days that are today's for somebody who begins to write."""
_PICTURES = frozenset({"cover", "photos"})
_WORDED = frozenset({Control.LINE, Control.TEXT, Control.WORDS, Control.LABELS, Control.GROUP, Control.ROWS})


@dataclass(frozen=True)
class Widgets:
    """Makes the widgets of one collection."""

    bank: Bank
    reader: str
    """Language of the interface."""
    original: str = ""
    """Language in which the texts of the collection were first written; empty where texts have none."""

    @property
    def words(self) -> Messages:
        """The interface's words."""
        return messages(self.reader)

    @property
    def others(self) -> list[str]:
        """Languages of translations."""
        return [code for code in self.bank.settings.languages if self.original and code != self.original]

    @property
    def name(self) -> str:
        """The field that holds somebody's name in the reader's language, or in the bank's first."""
        known = self.bank.settings.languages
        return f"name.{self.reader if self.reader in known else known[0]}"

    def build_all(self, fields: Iterable[FormField], owner: str = "") -> list[Widget]:
        """Build the widgets of fields, in their order."""
        return [self.build(field, owner) for field in fields]

    def build(self, field: FormField, owner: str = "") -> Widget:
        """Build the widget of a field.

        Args:
            field: The field.
            owner: Key of the group or list it stands in; empty for a field of the form itself.
        """
        widget = self._frame(field, owner)
        widget |= dict(self._control(field, owner))
        if field.hint and "hint" not in widget:
            widget["hint"] = localize(field.hint, self.reader)
        return widget

    def _frame(self, field: FormField, owner: str) -> Widget:
        widget: Widget = {
            "name": field.key,
            "label": localize(field.labels, self.reader),
            "required": self._required(field, owner),
        }
        if self.others and field.translated:
            is_same = field.key in _MATCHED or field.control not in _WORDED
            widget["i18n"] = "duplicate" if is_same else True
        return widget

    def _required(self, field: FormField, owner: str) -> bool | list[str]:
        """Who must fill it in: a translation needs its title, and every word of what it translates."""
        if not field.required or not field.translated or not self.others or owner or field.key == "title":
            return field.required
        return [self.original]

    def _control(self, field: FormField, owner: str) -> Iterator[tuple[str, Any]]:
        if field.control is Control.ROWS:
            yield from self._rows(field)
        elif field.control is Control.GROUP:
            yield from {
                "widget": "object",
                "collapsed": "auto",
                "fields": self.build_all(field.fields, field.key),
            }.items()
        elif field.control in (Control.CHOICE, Control.CHOICES):
            yield from self._select(field)
        elif field.control in (Control.REFERENCE, Control.REFERENCES):
            yield from self._reference(field)
        else:
            yield from self._value(field, owner).items()
        if not owner and field.key in _DEFAULTS and _fits(field, _DEFAULTS[field.key]):
            yield "default", _DEFAULTS[field.key]

    def _rows(self, field: FormField) -> Iterator[tuple[str, Any]]:
        yield from {"widget": "list", "collapsed": "auto", "fields": self.build_all(field.fields, field.key)}.items()
        named = next((each.key for each in field.fields if each.control in (Control.LINE, Control.TEXT)), "")
        if named:
            yield "summary", f"{{{{fields.{named}}}}}"
        if field.required:
            yield "min", 1

    def _select(self, field: FormField) -> Iterator[tuple[str, Any]]:
        is_number = field.least is not None
        yield "widget", "select"
        yield (
            "options",
            [
                {
                    "label": localize(choice.labels, self.reader),
                    "value": int(choice.value) if is_number else choice.value,
                }
                for choice in field.choices
            ],
        )
        if field.control is Control.CHOICES:
            yield "multiple", True
            if field.required:
                yield "min", 1

    def _reference(self, field: FormField) -> Iterator[tuple[str, Any]]:
        is_list = field.control is Control.REFERENCES
        if field.register in (PEOPLE, ORGANISATIONS):
            yield from self.relation(field.register).items()
            if is_list:
                yield "multiple", True
        elif is_list:
            yield from {"widget": "list", "hint": self.words["editor.ids_hint"]}.items()
        else:
            pattern = [IDENTIFIER, self.words["editor.bad_id"]]
            hint = self.words["editor.one_id_hint"]
            yield from {"widget": "string", "pattern": pattern, "hint": hint}.items()

    def relation(self, register: str) -> Widget:
        """Build the choice of a person or an organisation, by name."""
        names = [f"name.{code}" for code in self.bank.settings.languages]
        if register == PEOPLE:
            return _relation(PEOPLE, "{{slug}}", [self.name], names)
        listed = [f"{ORGANISATIONS}.*.{name}" for name in names]
        return _relation(ORGANISATIONS, f"{ORGANISATIONS}.*.id", [f"{ORGANISATIONS}.*.{self.name}"], listed) | {
            "file": ORGANISATIONS
        }

    def _value(self, field: FormField, owner: str) -> Widget:
        match field.control:
            case Control.FLAG:
                return {"widget": "boolean"}
            case Control.WHOLE | Control.NUMBER:
                return self._number(field)
            case Control.DAY:
                day: Widget = {"widget": "datetime", "type": "date", "format": "YYYY-MM-DD"}
                return day | ({"default": "{{now}}"} if field.key in _TODAY and field.required and not owner else {})
            case Control.MOMENT:
                return {"widget": "datetime", "type": "datetime-local", "format": "YYYY-MM-DDTHH:mm"}
            case Control.FILE:
                return {"widget": "image" if owner in _PICTURES else "file", "choose_url": False}
            case Control.WORDS:
                return {"widget": "list"}
            case Control.LABELS:
                return {"widget": "object", "collapsed": False, "fields": list(self._names(field))}
            case _:
                return self._text(field)

    def _number(self, field: FormField) -> Widget:
        bounds = {"min": field.least, "max": field.most}
        is_whole = field.control is Control.WHOLE
        return {
            "widget": "number",
            "value_type": "int" if is_whole else "float",
            "step": 1 if is_whole else 0.01,
            **{key: bound for key, bound in bounds.items() if bound is not None},
        }

    def _names(self, field: FormField) -> Iterator[Widget]:
        languages = self.bank.settings.languages
        for code in languages:
            name = language_name(code, self.reader)
            own: Widget = {
                "name": code,
                "label": name[:1].upper() + name[1:],
                "widget": "string",
                "required": field.required and code == languages[0],
                "use_emoji_autocomplete": False,
            }
            yield own | ({"i18n": True} if self.others and field.translated else {})

    def _text(self, field: FormField) -> Widget:
        text: Widget = {
            "widget": "text" if field.control is Control.TEXT else "string",
            "use_emoji_autocomplete": False,
        }
        if field.longest:
            text["maxlength"] = field.longest
        if field.control is Control.DURATION:
            text["pattern"] = [DURATION, self.words["editor.bad_duration"]]
        elif field.pattern:
            text["pattern"] = [field.pattern, self._advise(field)]
        return text

    def _advise(self, field: FormField) -> str:
        """What to say of a text that does not fit."""
        if field.key == "time":
            return self.words["editor.bad_time"]
        if field.hint:
            return self.words.say("editor.bad_value", hint=localize(field.hint, self.reader))
        return self.words["editor.bad_value_plain"]


def _relation(collection: str, value: str, shown: list[str], searched: list[str]) -> Widget:
    return {
        "widget": "relation",
        "collection": collection,
        "value_field": value,
        "display_fields": shown,
        "search_fields": searched,
    }


def _fits(field: FormField, value: Any) -> bool:
    """Whether a default is one of a field's choices, or a flag's."""
    return field.control is Control.FLAG or value in {choice.value for choice in field.choices}

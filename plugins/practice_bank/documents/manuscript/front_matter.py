"""Facts for the front matter, as a manuscript names them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from ...i18n import LocalizedText
from ...records import Bank, Control
from .finding import LabelBook, find_organisation, find_persons, find_value
from .notice import Notice

NAMES = "authors"
LONGEST_NAME = 80
"""Letters of what may be a name although it does not look like one."""


@dataclass
class FrontMatter:
    """Gathers what is known of a work."""

    bank: Bank
    labels: LabelBook
    language: str
    values: dict[str, object] = field(default_factory=dict)
    notices: list[Notice] = field(default_factory=list)

    def has(self, path: str) -> bool:
        """Whether a field has a value already."""
        return path.partition(".")[0] in self.values if "." not in path else path in self._deep

    @property
    def _deep(self) -> set[str]:
        groups = {key: value for key, value in self.values.items() if isinstance(value, Mapping)}
        return {f"{key}.{inner}" for key, group in groups.items() for inner in group}

    def take(self, path: str, text: str, number: int, written: str = "") -> bool:
        """Take what a text says for a field; whether it says something that the field takes.

        Args:
            path: Of the field, `effort.time`.
            text: What is said.
            number: Of its paragraph.
            written: The same with its label, as the document has it.
        """
        if not text.strip() or (self.has(path) and not isinstance(self.values.get(path), list)):
            return False
        if path == NAMES:
            return self._take_authors(text, number, written or text)
        asked = self.labels.fields.get(path)
        if asked is None:
            return False
        found = find_value(text, asked, self.bank)
        if found.value is None:
            self.notices.append(Notice("value_unread", number, {"field": asked.labels, "text": text}))
            return False
        self._set(path, found.value)
        self._tell(asked.labels, written or text, number)
        for left in found.left:
            self.notices.append(Notice("value_left", number, {"field": asked.labels, "text": left}))
        return True

    def named_people(self) -> Iterator[str]:
        """Ids of the authors who are in the register."""
        authors = self.values.get(NAMES)
        for author in authors if isinstance(authors, list) else ():
            if "person" in author:
                yield author["person"]

    def take_organisation(self, text: str, number: int) -> bool:
        """Take the organisation that a line names, if it names one."""
        found = find_organisation(text, self.bank.organisations)
        if not found:
            return False
        self.values["organisation"] = found
        self._tell(self._label("organisation"), text, number)
        return True

    def take_named(self, text: str, number: int) -> bool:
        """Take the authors that a line without a label names: only people of the register."""
        if any(one.id for one in find_persons(text, self.bank.people)):
            return self._take_authors(text, number, text)
        return False

    def _take_authors(self, text: str, number: int, written: str) -> bool:
        found = list(find_persons(text, self.bank.people))
        named = [{"person": one.id} if one.id else {"name": {self.language: one.written}} for one in found]
        if not named and len(text) <= LONGEST_NAME and "," not in text:
            named = [{"name": {self.language: " ".join(text.split())}}]
        if not named:
            return False
        known = self.values.setdefault(NAMES, [])
        assert isinstance(known, list)
        known += [one for one in named if one not in known]
        if "organisation" not in self.values and (place := find_organisation(text, self.bank.organisations)):
            self.values["organisation"] = place
        self._tell(self._label(NAMES), written, number)
        for one in found:
            if not one.id:
                self.notices.append(Notice("author_unknown", number, {"name": one.written}))
        return True

    def _set(self, path: str, value: object) -> None:
        group, _, key = path.rpartition(".")
        known = self.values.get(path)
        if group:
            inner = self.values.setdefault(group, {})
            assert isinstance(inner, dict)
            inner[key] = value
        elif isinstance(known, list) and isinstance(value, list):
            known += [one for one in value if one not in known]
        else:
            self.values[path] = value

    def _tell(self, label: LocalizedText, text: str, number: int) -> None:
        self.notices.append(Notice("fact", number, {"field": label, "text": text}))

    def _label(self, path: str) -> LocalizedText:
        asked = self.labels.fields.get(path)
        return asked.labels if asked else {"en": path}


def is_text(labels: LabelBook, path: str) -> bool:
    """Whether a field takes a text of its own words, so that paragraphs below its label belong to it."""
    asked = labels.fields.get(path)
    return path == NAMES or (asked is not None and asked.control in (Control.TEXT, Control.WORDS))

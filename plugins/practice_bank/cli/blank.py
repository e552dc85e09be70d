"""The text of a new record or event: every field with a word of guidance, every section with its heading."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from ..i18n import Messages, localize, messages
from ..records import VOCABULARY_FIELDS, Bank, Event, Kind, Original, SectionRule

MOST_TERMS = 12
"""Terms of a vocabulary that a line of guidance names."""

_NOT_WRITTEN = frozenset({"status", "redirect_from"})
"""Keys that a new record does not need: the status follows from evidence, and there are no former addresses."""
_KINDS_OWN = frozenset({"manager", "period"})
_TERMS = {"type": "event-types", "audience": "audience", "role": "roles"}


@dataclass(frozen=True)
class Blank:
    """What is known of a text before it is written."""

    bank: Bank
    language: str
    today: date
    title: str | None
    author: str | None
    """Id of a person of the register."""
    schema: str
    """The comment by which an editor finds its JSON Schema."""

    @property
    def words(self) -> Messages:
        """Guidance in its language."""
        return messages(self.language)

    @property
    def organisation(self) -> str:
        """Where the author is; empty where that is not known."""
        person = self.bank.people.get(self.author or "")
        membership = person.current(self.today) if person else None
        return membership.id if membership else ""


def write_blank_record(blank: Blank, kind: Kind) -> str:
    """Write the text of a new record."""
    known = {
        "kind": kind.id,
        "title": _quoted(blank.title),
        "authors": f"[{{person: {blank.author}, role: author}}]" if blank.author else "",
        "organisation": blank.organisation,
        "submitted": blank.today.isoformat(),
        "licence": blank.bank.settings.licence,
        "draft": "true",
    }
    keys = [key for key in Original.model_fields if key not in _NOT_WRITTEN | _KINDS_OWN or key in kind.required]
    lines = [_line(blank, key, known.get(key, ""), required=key in kind.required) for key in keys]
    lines += [f"{own.id}:  # {localize(own.labels, blank.language)}" for own in kind.fields]
    return _page(blank, lines, _sections(blank, kind.sections))


def write_blank_event(blank: Blank) -> str:
    """Write the text of a new event."""
    known = {"title": _quoted(blank.title), "organiser": blank.organisation, "mode": "onsite", "status": "scheduled"}
    lines = [_line(blank, key, known.get(key, ""), area="event_") for key in Event.model_fields]
    return _page(blank, lines, [f"> {blank.words['new.event_text']}", ""])


def _page(blank: Blank, lines: Iterable[str], text: Iterable[str]) -> str:
    return "\n".join(["---", blank.schema, *lines, "---", "", *text])


def _line(blank: Blank, key: str, value: str, area: str = "", *, required: bool = False) -> str:
    """A field, its value where it is known, and what to write there."""
    guidance = blank.words.say(f"new.{area}{key}") + _term_list(blank, key)
    guidance = f"{blank.words['new.required']} {guidance}" if required else guidance
    return f"{key}: {value}  # {guidance}" if value else f"{key}:  # {guidance}"


def _term_list(blank: Blank, key: str) -> str:
    vocabulary = blank.bank.vocabularies.get(key if key in VOCABULARY_FIELDS else _TERMS.get(key, ""))
    if vocabulary is None:
        return ""
    ids = [term.id for term in vocabulary.terms]
    return f": {', '.join(ids[:MOST_TERMS])}{', …' if len(ids) > MOST_TERMS else ''}"


def _sections(blank: Blank, rules: Iterable[SectionRule]) -> Iterator[str]:
    for rule in rules:
        if rule.required:
            guidance = _guidance(rule.guidance, blank)
            yield from (f"## {_heading(rule, blank.language)}", "", f"> {guidance}", "")


def _heading(rule: SectionRule, language: str) -> str:
    return next((forms[0] for forms in (rule.headings.get(language), *rule.headings.values()) if forms), rule.id)


def _guidance(own: Mapping[str, str], blank: Blank) -> str:
    return own.get(blank.language) or blank.words["new.section"]


def _quoted(text: str | None) -> str:
    return json.dumps(text, ensure_ascii=False) if text else ""

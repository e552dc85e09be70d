"""The form of a report of use: it makes the report's file; nothing is sent."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from ...catalogue import Entry, find_office_mail
from ...i18n import language_name, localize, messages, sort_key
from ...records import AdoptionResult
from ..addresses import organisations_data_path
from .link import Link
from .reader import Reader

GRADES = range(12)
"""Grades of the school; 0 is the pre-school class."""


@dataclass(frozen=True)
class AdoptionFields:
    """What the form asks, of each work the same."""

    names: tuple[Link, ...]
    """Languages to write one's name in, the reader's first: the name of the language, its code as the note."""
    results: tuple[Link, ...]
    """Results: the word, its value as the note."""
    grades: tuple[Link, ...]
    """Grades: the short label, its number as the note."""


@dataclass(frozen=True)
class AdoptionForm:
    """What the form asks, and what its script needs to know."""

    fields: AdoptionFields
    folder: str
    """Where the file belongs: `practices/2026/city-village/adoptions/`."""
    organisations: str
    """Address of the names and ids of organisations."""
    mail: str
    """Of the centre; empty where nobody tells it."""
    subject: str
    """Of the letter."""


def build_adoption_form(entry: Entry, title: str, reader: Reader) -> AdoptionForm:
    """Build the form of a record."""
    settings, words = reader.catalogue.bank.settings, reader.words
    return AdoptionForm(
        fields=_build_fields(tuple(settings.languages), reader.language),
        folder=f"{entry.record.folder}/adoptions/",
        organisations=reader.root_href(organisations_data_path(reader.language)),
        mail=find_office_mail(reader.catalogue.bank),
        subject=words.say("adopt.subject", title=title),
    )


@cache
def _build_fields(languages: tuple[str, ...], language: str) -> AdoptionFields:
    words = messages(language)
    return AdoptionFields(
        names=tuple(Link(language_name(code, language), note=code) for code in _own_first(languages, language)),
        results=tuple(Link(words[f"adopt.{result.value}"], note=result.value) for result in AdoptionResult),
        grades=tuple(
            Link(words["adopt.grade_zero"] if grade == 0 else str(grade), note=str(grade)) for grade in GRADES
        ),
    )


def _own_first(languages: Iterable[str], own: str) -> list[str]:
    return sorted(languages, key=lambda code: code != own)


def write_organisations(reader: Reader) -> str:
    """Write the names and ids of the public organisations as JSON, by name: `[["№ 101 мектеп", "school-101"], …]`."""
    known = [each for each in reader.catalogue.bank.organisations.values() if each.public]
    named = [(localize(each.name, reader.language), each.id) for each in known]
    ordered = sorted(named, key=lambda pair: (sort_key(pair[0]), pair[1]))
    return json.dumps(ordered, ensure_ascii=False, separators=(",", ":"))

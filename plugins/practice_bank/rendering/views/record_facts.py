"""What is known about a record, as labelled values."""

from collections.abc import Iterator
from datetime import date

from ...catalogue import Entry
from ...i18n import localize
from ...records import Authorship, FieldType, KindField, Period, Record
from ...review import LanguageState
from .card import author_name
from .grades import grade_words
from .link import Fact, Link
from .reader import Reader
from .shown_text import ShownText, find_translation, language_state


def topic_facts(record: Record, reader: Reader) -> tuple[Fact, ...]:
    """List what the work is about and in which conditions it does well."""
    front, grades = record.front, grade_words(record.front.grades, reader)
    return reader.facts(
        (reader.listing_label("subjects"), reader.terms("subjects", front.subjects)),
        (reader.words["record.grades"], [Link(grades)] if grades else []),
        (reader.listing_label("conditions"), reader.terms("conditions", front.conditions)),
    )


def audience_facts(record: Record, reader: Reader) -> tuple[Fact, ...]:
    """List whom the work is for."""
    return reader.facts(
        (reader.listing_label("levels"), reader.terms("levels", record.front.levels)),
        (reader.listing_label("audience"), reader.terms("audience", record.front.audience)),
    )


def maker_facts(record: Record, reader: Reader) -> tuple[Fact, ...]:
    """List whose work it is, where and when it was made, and what only its kind tells."""
    front, words = record.front, reader.words
    return reader.facts(
        (words.count("record.authors", len(front.authors)), author_links(record, reader)),
        (words["record.manager"], manager_links(record, reader)),
        (words["record.organisation"], [organisation_link(record, reader)]),
        (words["record.period"], [Link(period_words(front.period, reader))] if front.period else []),
        *kind_facts(record, reader),
    )


def manager_links(record: Record, reader: Reader) -> Iterator[Link]:
    """Name who runs the work, unless the authors' row says so already."""
    manager = record.front.manager
    if manager and not any(a.person == manager and a.role == "manager" for a in record.front.authors):
        yield reader.person(manager)


def author_links(record: Record, reader: Reader) -> Iterator[Link]:
    """Name the authors, linked where they have a page, with the part of those who are not plain authors."""
    for author in record.front.authors:
        link = reader.person(author.person) if author.person else author_name(author, reader)
        yield Link(link.text, link.href, link.lang, _author_note(author, record, reader))


def _author_note(author: Authorship, record: Record, reader: Reader) -> str:
    role = "" if author.role == "author" else reader.label("roles", author.role).text
    elsewhere = author.organisation if author.organisation != record.front.organisation else None
    return ", ".join(part for part in (role, reader.organisation(elsewhere).text if elsewhere else "") if part)


def organisation_link(record: Record, reader: Reader) -> Link:
    """Name the organisation with its district."""
    known = reader.catalogue.bank.organisations.get(record.front.organisation)
    district = reader.term("districts", known.district).text if known and known.district else ""
    return reader.organisation(record.front.organisation, note=district)


def period_words(period: Period, reader: Reader) -> str:
    """Say a period."""
    if period.end is None:
        return reader.since(period.start)
    return f"{reader.day(period.start)} – {reader.day(period.end)}"


def kind_facts(record: Record, reader: Reader) -> Iterator[tuple[str, list[Link]]]:
    """List the values of the fields that only the record's kind has."""
    kind = reader.catalogue.bank.kinds.get(record.front.kind)
    for field in kind.fields if kind else ():
        value = record.extra.get(field.id)
        if value is not None:
            yield localize(field.labels, reader.language), [_value_link(field, value, reader)]


def _value_link(field: KindField, value: object, reader: Reader) -> Link:
    if field.type is FieldType.TERM:
        return reader.term(field.vocabulary or "", str(value))
    if field.type is FieldType.PERSON:
        return reader.person(str(value))
    if isinstance(value, bool):
        return Link(reader.words["record.yes" if value else "record.no"])
    if isinstance(value, int | float):
        return Link(reader.number(value))
    return Link(reader.day(value) if isinstance(value, date) else str(value))


def detail_facts(entry: Entry, shown: ShownText, reader: Reader) -> tuple[Fact, ...]:
    """List what stands at the end of the page."""
    record, words = entry.record, reader.words
    front = record.front
    licence = front.licence or reader.catalogue.bank.settings.licence
    return reader.facts(
        (reader.listing_label("methods"), reader.terms("methods", front.methods)),
        (reader.listing_label("directions"), reader.terms("directions", front.directions)),
        (words["record.keywords"], [Link(word, lang=shown.keywords_lang) for word in shown.keywords]),
        (words["record.languages"], language_links(entry, reader)),
        (words["record.translator"], translator_links(entry, reader)),
        (words["record.submitted"], [Link(reader.day(front.submitted))]),
        (words["record.supersedes"], _superseded(record, reader)),
        (words["record.ai_use"], [Link(front.ai_use, lang=shown.lang)] if front.ai_use else []),
        (words["record.licence"], [Link(licence, licence_href(licence))]),
    )


def language_links(entry: Entry, reader: Reader) -> Iterator[Link]:
    """Say how the record stands in each language of the site, linked where it can be read."""
    record = entry.record
    for language in reader.catalogue.bank.settings.languages:
        state = language_state(record, entry.standing, language)
        readable = language == record.language or find_translation(record, entry.standing, language)
        href = reader.language_href(language) if readable and language != reader.language else ""
        yield Link(reader.language_name(language), href, note=_state_words(state, reader))


def _state_words(state: LanguageState, reader: Reader) -> str:
    return reader.words[f"record.language_{state.value}"]


def translator_links(entry: Entry, reader: Reader) -> Iterator[Link]:
    """Name who translated the text that is shown, and who checked it."""
    translation = find_translation(entry.record, entry.standing, reader.language)
    note = translation.front.translation if translation else None
    if note and note.translator:
        yield reader.person(note.translator)
    if note and note.checked_by:
        yield reader.person(note.checked_by, note=reader.words["record.checked_by"])


def _superseded(record: Record, reader: Reader) -> Iterator[Link]:
    older = reader.catalogue.entries.get(record.front.supersedes or "")
    if older:
        yield Link(older.record.front.title, reader.record_href(older.record.id) or "")


def licence_href(licence: str) -> str:
    """Find the words of a Creative Commons licence: `CC-BY-4.0`; other licences get no link."""
    name, _, version = licence.removeprefix("CC-").rpartition("-")
    if not licence.startswith("CC-") or not name or not version:
        return ""
    return f"https://creativecommons.org/licenses/{name.lower()}/{version}/"

"""Works worth reading beside one, each with what they share."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from ...catalogue import Entry
from ...records import Record
from ..addresses import record_path
from .grades import grade_words
from .link import Link
from .reader import Reader
from .shown_text import choose_lines

MOST = 3
"""Things in common that are named."""
FIELDS = ("subjects", "conditions", "methods", "audience")
"""Vocabularies whose terms say most of why two works stand together, in that order; grades come after the subjects."""


@dataclass(frozen=True)
class RelatedWork:
    """A work beside another."""

    kind: Link
    title: Link
    summary: Link
    common: tuple[Link, ...]
    """What both have; empty where only their words are alike."""
    is_advised: bool
    """Whether the author of one of them names the other."""


def build_related(entry: Entry, reader: Reader) -> tuple[RelatedWork, ...]:
    """Build the related works of a record, the nearest first."""
    entries = reader.catalogue.entries
    found = (entries[other] for other in reader.catalogue.related.get(entry.record.id, ()) if other in entries)
    return tuple(_build_work(entry.record, other, reader) for other in found)


def _build_work(record: Record, other: Entry, reader: Reader) -> RelatedWork:
    title, summary = choose_lines(other.record, other.standing, reader.language)
    return RelatedWork(
        kind=reader.label("kinds", other.record.front.kind),
        title=Link(title.text, reader.href(record_path(other.record.id)), title.lang),
        summary=summary,
        common=tuple(islice(find_common(record, other.record, reader), MOST)),
        is_advised=other.record.id in record.front.related or record.id in other.record.front.related,
    )


def find_common(one: Record, other: Record, reader: Reader) -> Iterator[Link]:
    """Name what two works share, what narrows most first."""
    for name in FIELDS:
        theirs = getattr(other.front, name)
        shared = [term for term in getattr(one.front, name) if term in theirs]
        yield from (reader.label(name, term) for term in shared)
        if name == FIELDS[0]:
            grades = [grade for grade in one.front.grades if grade in other.front.grades]
            yield from [Link(grade_words(grades, reader))] if grades else []
    if set(one.makers) & set(other.makers):
        yield Link(reader.words["record.same_author"])

"""A record in a few lines, as lists show it."""

from dataclasses import dataclass

from ...catalogue import Entry, find_reading_languages
from ...i18n import LANGUAGES
from ...records import Authorship
from ..addresses import record_path
from .effort import duration_words
from .grades import grade_words
from .link import Link
from .reader import Reader
from .shown_text import choose_lines
from .stamp import Stamp, build_mark


@dataclass(frozen=True)
class Card:
    """What a list shows of a record."""

    id: str
    kind: str
    title: Link
    """Leads to the work."""
    summary: Link
    authors: tuple[Link, ...]
    """Without links: a card has one."""
    topics: tuple[Link, ...]
    """Subjects and grades."""
    time: str
    """How long it takes; empty where nobody says."""
    languages: tuple[Link, ...]
    """In which the text can be read: a short mark, with the language's name as its note."""
    cover: str
    """Address of the picture; empty where there is none. It decorates: the title says what it is."""
    stamp: Stamp


def build_card(entry: Entry, reader: Reader) -> Card:
    """Build the card of a record."""
    record, front, cover = entry.record, entry.record.front, entry.record.front.cover
    title, summary = choose_lines(record, entry.standing, reader.language)
    return Card(
        id=record.id,
        kind=reader.label("kinds", front.kind).text,
        title=Link(title.text, reader.href(record_path(record.id)), title.lang),
        summary=summary,
        authors=tuple(author_name(author, reader) for author in front.authors),
        topics=(
            *(reader.label("subjects", subject) for subject in front.subjects),
            *(Link(words) for words in [grade_words(front.grades, reader)] if words),
        ),
        time=duration_words(front.effort.time, reader) if front.effort and front.effort.time else "",
        languages=tuple(language_mark(language, reader) for language in _ordered_languages(entry, reader)),
        cover=reader.thumbnail(record.files, record_path(record.id), cover.file) if cover else "",
        stamp=build_mark(entry, reader),
    )


def language_mark(language: str, reader: Reader) -> Link:
    """Mark a language in a few letters."""
    mark = reader.words[f"card.mark_{language}"] if language in LANGUAGES else language.upper()
    return Link(mark, note=reader.language_name(language))


def _ordered_languages(entry: Entry, reader: Reader) -> list[str]:
    """The languages of a text, the site's first ones first."""
    order = reader.catalogue.bank.settings.languages
    found = find_reading_languages(entry)
    return [*(code for code in order if code in found), *(code for code in found if code not in order)]


def author_name(author: Authorship, reader: Reader) -> Link:
    """Name an author without a link."""
    known = reader.catalogue.bank.people.get(author.person) if author.person else None
    name = known.name if known else author.name
    return reader.text(name) if name else Link(author.person or "")

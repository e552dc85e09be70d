"""The reader of one page: turns the bank's nouns into words of a language and links from a place."""

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from ...catalogue import Catalogue, facet_labels, term_labels
from ...i18n import (
    LocalizedText,
    Messages,
    format_date,
    format_number,
    language_name,
    localize,
    localized_language,
    messages,
)
from ...records import Level, StoredFile
from ..addresses import (
    entry_path,
    language_prefix,
    listing_path,
    organisation_path,
    paragraph_anchor,
    person_path,
    record_path,
    relative,
    resolve,
)
from ..pictures import Picture, build_picture, scaled_name, scaled_widths
from .day_words import since_day, until_day
from .link import Fact, Link


@dataclass(frozen=True)
class Reader:
    """Somebody who reads a page in a language."""

    catalogue: Catalogue
    language: str
    path: str
    """Of the page, without the language's prefix."""
    site_url: str = ""
    """Where the site will stand, `https://bank.kz/`; empty where nobody said."""
    site_pages: Mapping[str, str] = field(default_factory=dict)
    """Addresses of the pages that the site's authors wrote, in this language, by their files below `docs/`."""

    @cached_property
    def address(self) -> str:
        """Where the page will stand for the whole world; empty where the site's address is unknown."""
        return resolve(self._place, self.site_address) if self.site_url else ""

    @cached_property
    def _place(self) -> str:
        """Address of the page from the site's root."""
        return language_prefix(self.language, self.catalogue.bank.settings.languages) + self.path

    @property
    def site_address(self) -> str:
        """Where the site's first page will stand for the whole world; empty where nobody knows."""
        return f"{self.site_url.rstrip('/')}/" if self.site_url else ""

    @property
    def home_address(self) -> str:
        """Where the first page in the reader's language will stand; empty where nobody knows."""
        prefix = language_prefix(self.language, self.catalogue.bank.settings.languages)
        return self.site_address + prefix if self.site_url else ""

    @cached_property
    def words(self) -> Messages:
        """The interface in the reader's language."""
        return messages(self.language)

    def world_href(self, href: str) -> str:
        """Address for the whole world of what an address on this page leads to; empty where the site's is unknown."""
        return resolve(href, self.address) if self.address and href else ""

    def href(self, path: str) -> str:
        """Address of another page of the same language."""
        return relative(path, self.path)

    def file_href(self, home: str, name: str) -> str:
        """Address of a file that lies at a page, `bank/city-village/`: one copy serves all languages."""
        return self.root_href(home + name)

    def root_href(self, address: str) -> str:
        """Address of what stands once for all languages."""
        return relative(address, self._place)

    def picture(self, files: Mapping[str, StoredFile], home: str, name: str) -> Picture:
        """A picture that lies at a page, in the widths that screens need."""
        return build_picture(files.get(name), lambda copy: self.file_href(home, copy))

    def thumbnail(self, files: Mapping[str, StoredFile], home: str, name: str) -> str:
        """Address of a picture's narrowest copy; of the picture itself where it has none."""
        widths = scaled_widths(files[name]) if name in files else ()
        return self.file_href(home, scaled_name(files[name], widths[0]) if widths else name)

    def language_href(self, language: str) -> str:
        """Address of this page in another language."""
        languages = self.catalogue.bank.settings.languages
        return relative(language_prefix(language, languages) + self.path, self._place)

    def language_name(self, language: str) -> str:
        """What a language is called in the reader's."""
        return language_name(language, self.language)

    def day(self, day: date) -> str:
        """A day as the reader writes it."""
        return format_date(day, self.language)

    def until(self, day: date) -> str:
        """Up to which day, in words."""
        return until_day(day, self.language)

    def since(self, day: date) -> str:
        """From which day on, in words."""
        return since_day(day, self.language)

    def number(self, number: float, digits: int = 2) -> str:
        """A figure as the reader writes it."""
        return format_number(number, self.language, digits)

    def percent(self, share: float, digits: int = 0) -> str:
        """A share as percents."""
        return self.words.say("page.percent", n=self.number(share * 100, digits))

    def text(self, text: LocalizedText, path: str = "", note: str = "") -> Link:
        """A localized text, marked where it is not in the reader's language."""
        shown = localized_language(text, self.language)
        lang = "" if shown == self.language else shown
        return Link(text.get(shown, ""), self.href(path) if path else "", lang, note)

    def level(self, level: Level | None) -> str:
        """How far a work is spread, in words."""
        return self.words[f"record.level_{level.value}"] if level else ""

    def listing_label(self, vocabulary: str) -> str:
        """Name of a facet."""
        return localize(facet_labels(self.catalogue.bank, vocabulary), self.language)

    def term_labels(self, vocabulary: str, term: str) -> Mapping[str, str]:
        """Labels of a term of a facet or of any vocabulary; an unknown one labels itself."""
        return term_labels(self.catalogue.bank, vocabulary, term)

    def term(self, vocabulary: str, term: str) -> Link:
        """A term of a facet or of any vocabulary, linked to its listing where the site has one."""
        label = self.label(vocabulary, term)
        listed = self.catalogue.listings.get(vocabulary, {}).get(term)
        return Link(label.text, self.href(listing_path(vocabulary, term)), label.lang) if listed else label

    def label(self, vocabulary: str, term: str) -> Link:
        """A term of a facet or of any vocabulary, without a link: most pages name the same ones."""
        name = ("label", vocabulary, term, self.language)
        return self.catalogue.reckon(name, lambda: self.text(self.term_labels(vocabulary, term)))

    def terms(self, vocabulary: str, terms: Iterable[str]) -> tuple[Link, ...]:
        """Terms in the order given."""
        return tuple(self.term(vocabulary, term) for term in terms)

    def person(self, person: str, note: str = "") -> Link:
        """A person, linked where they have a page."""
        known = self.catalogue.bank.people.get(person)
        if known is None:
            return Link(person, note=note)
        return self.text(known.name, person_path(person) if known.public else "", note)

    def organisation(self, organisation: str, note: str = "") -> Link:
        """An organisation, linked where it has a page."""
        known = self.catalogue.bank.organisations.get(organisation)
        if known is None:
            return Link(organisation, note=note)
        return self.text(known.name, organisation_path(organisation) if known.public else "", note)

    def record_href(self, record: str) -> str | None:
        """Address of a record the site shows."""
        return self.href(record_path(record)) if record in self.catalogue.entries else None

    def link_href(self, scheme: str, target: str, anchor: str = "") -> str | None:
        """Address of what a text links to by name, `act:253#13.6`; None where the site does not show it."""
        bank = self.catalogue.bank
        shelves: Mapping[str, Container[str]] = {
            "record": self.catalogue.entries,
            "event": bank.events,
            "news": self.catalogue.news.entries,
            "act": bank.acts,
            "question": self.catalogue.questions,
        }
        if target not in shelves.get(scheme, ()):
            return None
        inside = self._paragraph_anchor(target, anchor) if scheme == "act" else anchor
        return self.href(entry_path(scheme, target)) + (f"#{inside}" if inside else "")

    def _paragraph_anchor(self, act: str, number: str) -> str:
        """Where a paragraph stands on its act's page; empty where that does not have it."""
        there = any(paragraph.number == number for paragraph in self.catalogue.bank.acts[act].front.paragraphs)
        return paragraph_anchor(number) if there else ""

    def facts(self, *rows: tuple[str, Iterable[Link]]) -> tuple[Fact, ...]:
        """Labelled values, without the rows that have none."""
        facts = (Fact(label, tuple(values)) for label, values in rows)
        return tuple(fact for fact in facts if fact.values)

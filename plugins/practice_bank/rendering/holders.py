"""Pages that have files of their own: works, and what collections hold."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from ..catalogue import Catalogue
from ..records import Body, CollectionEntry, Record, StoredFile
from .addresses import entry_path, record_path


@dataclass(frozen=True)
class Holder:
    """A page with its files."""

    home: str
    """The page's address without a language: `bank/city-village/`."""
    files: Mapping[str, StoredFile]
    bodies: tuple[Body, ...]
    """Its texts in all languages."""
    pictures: tuple[str, ...] = ()
    """Files that front matter shows: the cover, photos."""


def find_holders(catalogue: Catalogue) -> Iterator[Holder]:
    """Find every page that may have files."""
    yield from (_record_holder(entry.record) for entry in catalogue.entries.values())
    for scheme, entries in find_entries(catalogue).items():
        yield from (_entry_holder(scheme, entry) for entry in entries.values())


def find_entries(catalogue: Catalogue) -> Mapping[str, Mapping[str, CollectionEntry[Any, Any]]]:
    """Find what the site shows of the collections: entries by id, by the scheme of links to them."""
    bank = catalogue.bank
    return {
        "event": bank.events,
        "news": catalogue.news.entries,
        "act": bank.acts,
        "question": catalogue.questions,
    }


def _record_holder(record: Record) -> Holder:
    bodies = (record.body, *(translation.body for translation in record.translations.values()))
    cover = record.front.cover
    return Holder(record_path(record.id), record.files, bodies, (cover.file,) if cover else ())


def _entry_holder(scheme: str, entry: CollectionEntry[Any, Any]) -> Holder:
    bodies = (entry.body, *(body for _, body in entry.translations.values()))
    report = getattr(entry.front, "report", None)
    covers = filter(None, (getattr(entry.front, "cover", None), *(report.photos if report else ())))
    return Holder(entry_path(scheme, entry.id), entry.files, bodies, tuple(cover.file for cover in covers))

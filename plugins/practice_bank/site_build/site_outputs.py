"""All files of a site that MkDocs does not make."""

from collections.abc import Iterable, Iterator
from functools import partial
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from ..catalogue import Catalogue
from ..export import (
    HEADERS_FILE,
    plan_calendars,
    plan_data,
    plan_feeds,
    plan_headers,
    plan_monitoring,
    plan_overview,
    plan_search,
)
from ..records import Bank
from ..rendering import MkDocsSite, find_hashed, shelve_bank_files
from ..running import MadeFile, Output, Shelf

TEMPLATES = "templates/"
"""Folder of the Word forms for authors."""
TEMPLATE_ROOM = "practice_bank.documents.manuscript_template"
"""The room that writes them: it is loaded only then, for with what it stands on it takes six megabytes."""
NEEDED_TO_WRITE = ("docx", "docxtpl", "lxml")
"""What it stands on, and either of the extras `word` and `documents` brings."""


def shelve_data(catalogue: Catalogue, config: MkDocsConfig) -> Iterator[Shelf]:
    """Tell what files follow from the bank alone, so that they need not wait for MkDocs, sort by sort.

    Those come first whose writers load or keep what nothing else needs: most often another process writes them.

    Args:
        catalogue: What the site shows.
        config: Of the site.
    """
    site_url = config.site_url or ""
    yield Shelf("", partial(plan_calendars, catalogue, site_url), part=".ics", is_apart=True)
    if site_url:
        yield Shelf("", partial(plan_feeds, catalogue, site_url), part="feed.", is_apart=True)
    yield from shelve_bank_files(catalogue, site_url, Path(config.config_file_path or config.docs_dir).parent)
    yield Shelf("api/", partial(plan_data, catalogue))


def shelve_pages(site: MkDocsSite, config: MkDocsConfig) -> Iterator[Shelf]:
    """Tell what pages there are, and what is made of them, sort by sort.

    Args:
        site: After all language passes.
        config: Of the site.
    """
    yield from site.shelve_outputs(config)
    # Their figures were reckoned for the pages beside which they stand.
    yield Shelf("", partial(plan_monitoring, site.catalogue))
    yield Shelf("", partial(plan_overview, site.catalogue))
    yield Shelf("", partial(plan_search, site.catalogue, site.searched_pages))
    if can_write_templates():
        yield Shelf(TEMPLATES, partial(_plan_templates, site.catalogue.bank))
    if config.use_directory_urls and not Path(config.docs_dir, HEADERS_FILE).exists():
        languages = site.catalogue.bank.settings.languages
        yield Shelf(HEADERS_FILE, lambda: [plan_headers(languages, find_hashed(config))])


def _plan_templates(bank: Bank) -> Iterator[Output]:
    """Plan them as one: a process that has loaded what writes them writes all, and ends."""

    def write() -> Iterator[MadeFile]:
        return (file for output in import_module(TEMPLATE_ROOM).plan_templates(bank) for file in output.make())

    yield Output(TEMPLATES, write, is_long=True)


def order_shelves(shelves: Iterable[Shelf], languages: Iterable[str]) -> list[Shelf]:
    """Put those of a language together: most that is made once is made for a language.

    First stands what other processes begin with, for this one stays.

    Args:
        shelves: Of the site.
        languages: Of the bank.
    """
    known = frozenset(languages)

    def place(shelf: Shelf) -> tuple[bool, str, str]:
        named = next((part for part in shelf.start.split("/") if part in known), "")
        return not shelf.is_apart, named, shelf.start

    return sorted(shelves, key=place)


def can_write_templates() -> bool:
    """Whether there is what writes the Word forms for authors, which only extras bring."""
    return all(map(find_spec, NEEDED_TO_WRITE))

"""All files of a site that MkDocs does not make."""

from collections.abc import Iterable, Iterator
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Any

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
from ..rendering import MkDocsSite, find_hashed, shelve_bank_files
from ..running import Output, Shelf

TEMPLATES = "practice_bank.documents.manuscript"
"""The room that writes them; it is loaded only when it is needed."""
NEEDED_TO_WRITE = frozenset({"docx", "docxtpl", "lxml"})
"""What it stands on, and either of the extras `word` and `documents` brings."""


def shelve_data(catalogue: Catalogue, templates: Any, config: MkDocsConfig) -> Iterator[Shelf]:
    """Tell what files follow from the bank alone, so that they need not wait for MkDocs, sort by sort.

    Args:
        catalogue: What the site shows.
        templates: The room that writes the Word forms for authors; None where it cannot be loaded.
        config: Of the site.
    """
    site_url = config.site_url or ""
    yield from shelve_bank_files(catalogue, site_url, Path(config.config_file_path or config.docs_dir).parent)
    yield Shelf("api/", partial(plan_data, catalogue))
    yield Shelf("", partial(plan_calendars, catalogue, site_url), part=".ics")
    yield Shelf("", partial(plan_monitoring, catalogue))
    yield Shelf("", partial(plan_overview, catalogue))
    if site_url:
        yield Shelf("", partial(plan_feeds, catalogue, site_url), part="feed.")
    if templates:
        yield Shelf("templates/", partial(templates.plan_templates, catalogue.bank))


def shelve_pages(site: MkDocsSite, config: MkDocsConfig) -> Iterator[Shelf]:
    """Tell what pages there are, and what is made of them, sort by sort.

    Args:
        site: After all language passes.
        config: Of the site.
    """
    yield from site.shelve_outputs(config)
    yield Shelf("", partial(plan_search, site.catalogue, site.searched_pages))
    if config.use_directory_urls and not Path(config.docs_dir, HEADERS_FILE).exists():
        languages = site.catalogue.bank.settings.languages
        yield Shelf(HEADERS_FILE, lambda: [plan_headers(languages, find_hashed(config))])


def plan_shelves(shelves: Iterable[Shelf]) -> list[Output]:
    """Plan all that is on shelves."""
    return [output for shelf in shelves for output in shelf.plan()]


def order_outputs(outputs: Iterable[Output], languages: Iterable[str]) -> list[Output]:
    """Put those that take long last, and a page in all languages together: who makes one has reckoned what others say.

    Args:
        outputs: Of the site.
        languages: Of the bank.
    """
    prefixes = [f"{language}/" for language in languages]

    def place(output: Output) -> tuple[bool, str]:
        own = next((prefix for prefix in prefixes if output.address.startswith(prefix)), "")
        return output.is_long, output.address.removeprefix(own)

    return sorted(outputs, key=place)


def find_templates() -> Any:
    """Find the room that writes the Word forms for authors; None where no extra that it needs is installed."""
    try:
        return import_module(TEMPLATES)
    except ModuleNotFoundError as fault:
        if (fault.name or "").partition(".")[0] not in NEEDED_TO_WRITE:
            raise
        return None

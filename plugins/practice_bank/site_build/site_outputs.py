"""All files of a site that MkDocs does not make."""

from collections.abc import Iterator
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig

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
from ..rendering import MkDocsSite, find_hashed
from ..running import Output, Shelf

TEMPLATES = "practice_bank.documents.manuscript"
"""The room that writes them; it is loaded only when it is needed."""
NEEDED_TO_WRITE = frozenset({"docx", "docxtpl", "lxml"})
"""What it stands on, and either of the extras `word` and `documents` brings."""


def shelve_site(site: MkDocsSite, templates: Any, config: MkDocsConfig) -> Iterator[Shelf]:
    """Tell what pages and files beside them there are, sort by sort.

    Args:
        site: After all language passes.
        templates: The room that writes the Word forms for authors; None where it cannot be loaded.
        config: Of the site.
    """
    catalogue, site_url = site.catalogue, config.site_url or ""
    yield from site.shelve_outputs(config)
    yield Shelf("api/", partial(plan_data, catalogue))
    yield Shelf("", partial(plan_calendars, catalogue, site_url), part=".ics")
    yield Shelf("", partial(plan_monitoring, catalogue))
    yield Shelf("", partial(plan_overview, catalogue))
    yield Shelf("", partial(plan_search, catalogue, site.searched_pages))
    if site_url:
        yield Shelf("", partial(plan_feeds, catalogue, site_url), part="feed.")
    if config.use_directory_urls and not Path(config.docs_dir, HEADERS_FILE).exists():
        languages = catalogue.bank.settings.languages
        yield Shelf(HEADERS_FILE, lambda: [plan_headers(languages, find_hashed(config))])
    if templates:
        yield Shelf("templates/", partial(templates.plan_templates, catalogue.bank))


def plan_site(site: MkDocsSite, templates: Any, config: MkDocsConfig) -> Iterator[Output]:
    """Plan all of them: see `shelve_site`."""
    return (output for shelf in shelve_site(site, templates, config) for output in shelf.plan())


def find_templates() -> Any:
    """Find the room that writes the Word forms for authors; None where no extra that it needs is installed."""
    try:
        return import_module(TEMPLATES)
    except ModuleNotFoundError as fault:
        if (fault.name or "").partition(".")[0] not in NEEDED_TO_WRITE:
            raise
        return None

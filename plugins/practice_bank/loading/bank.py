"""A whole bank, from its files."""

import os
from pathlib import Path, PurePosixPath

from ..diagnostics import Diagnostic, Place, diagnose
from .collection import Found, find_ids, load_events, load_records
from .entries import Entry, find_folder
from .loaded import Document, LoadedBank
from .registers import load_registers, load_settings
from .site_pages import find_pages

PRACTICES = "practices"
"""Folder of the bank's records."""
EVENTS = "docs/events"
"""Folder of events where `bank.yml` names no other."""


def find_root(start: Path) -> Path | None:
    """Find the site a path lies in: the nearest folder upwards with `mkdocs.yml` or `practices/_bank`."""
    here = Path(os.path.abspath(start))
    for folder in (here, *here.parents):
        if (folder / "mkdocs.yml").is_file() or (folder / PRACTICES / "_bank").is_dir():
            return folder
    return None


def load_bank(root: Path) -> tuple[LoadedBank, list[Diagnostic]]:
    """Load all documents of a bank, each file once.

    Args:
        root: The folder that holds `practices/` and `docs/`.

    Returns:
        What could be read, and a finding for everything that could not.
    """
    practices = find_folder(root, PRACTICES)
    if not isinstance(practices, Entry):
        return LoadedBank(root), practices or [diagnose("PB150", Place(PRACTICES))]
    registers = load_registers(root)
    records, faults = load_records(root, PRACTICES, frozenset({"_bank"}))
    settings = registers.single.get("bank.yml")
    events, event_faults = _load_events(root, settings)
    loaded = LoadedBank(
        root=root,
        settings=settings,
        policy=registers.single.get("review.yml"),
        organisations=registers.single.get("organisations.yml"),
        kinds=registers.of("kinds"),
        rubrics=registers.of("rubrics"),
        vocabularies=registers.of("vocabularies"),
        people=registers.of("people"),
        assignments=registers.of("assignments"),
        paths=registers.of("paths"),
        structure=registers.single.get("structure.yml"),
        questionnaires=registers.of("questionnaires"),
        surveys=registers.of("surveys"),
        pages=find_pages(root) if registers.of("paths") or "structure.yml" in registers.single else frozenset(),
        records=records,
        events=events,
    )
    return loaded, [*registers.findings, *faults, *event_faults]


def find_record_ids(root: Path) -> dict[str, str]:
    """Find the folders of all records, readable or not: their paths by id."""
    return find_ids(root, PRACTICES, evidence=True)


def find_event_ids(root: Path) -> dict[str, str]:
    """Find the folders of all events, readable or not: their paths by id."""
    settings, _ = load_settings(root)
    return find_ids(root, _events_path(settings), evidence=False)


def first_language(root: Path) -> str | None:
    """The bank's first language; None where it cannot be read."""
    settings, _ = load_settings(root)
    data = settings.data if settings else None
    languages = data.get("languages") if isinstance(data, dict) else None
    first = languages[0] if isinstance(languages, list) and languages else None
    return first if isinstance(first, str) else None


def _load_events(root: Path, settings: Document | None) -> Found:
    return load_events(root, _events_path(settings))


def _events_path(settings: Document | None) -> str:
    """The events' folder as `bank.yml` names it; validation judges the name, here only a safe one is followed."""
    data = settings.data if settings else None
    collections = data.get("collections") if isinstance(data, dict) else None
    named = collections.get("events") if isinstance(collections, dict) else None
    path = PurePosixPath(named) if isinstance(named, str) and named.strip() else PurePosixPath(EVENTS)
    return EVENTS if path.is_absolute() or ".." in path.parts or not path.parts else str(path)

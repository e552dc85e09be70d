"""A whole bank, from its files."""

import os
from functools import partial
from pathlib import Path, PurePosixPath

from ..diagnostics import Diagnostic, Place, diagnose
from ..running import digest_of
from .collection import find_ids, find_records, has_more, load_collection, load_folders
from .content import digest_content
from .entries import Entry, find_folder
from .loaded import Document, Folder, LoadedBank
from .memory import LoadMemory
from .registers import BANK, load_registers, load_settings
from .site_pages import DOCS, find_pages, load_site_pages

PRACTICES = "practices"
"""Folder of the bank's records."""
COLLECTIONS = {
    "events": "docs/events",
    "news": "docs/news",
    "normative": "docs/normative",
    "consultations": "docs/consultations",
}
"""Folders of collections where `bank.yml` names no others."""
DATED = frozenset({"events", "news"})
"""Collections whose folders lie in folders of years."""


def find_root(start: Path) -> Path | None:
    """Find the site a path lies in: the nearest folder upwards with `mkdocs.yml` or `practices/_bank`."""
    here = Path(os.path.abspath(start))
    for folder in (here, *here.parents):
        if (folder / "mkdocs.yml").is_file() or (folder / PRACTICES / "_bank").is_dir():
            return folder
    return None


def load_bank(
    root: Path, *, only_find_records: bool = False, memory: LoadMemory | None = None
) -> tuple[LoadedBank, list[Diagnostic]]:
    """Load all documents of a bank, each file once.

    Args:
        root: The folder that holds `practices/` and `docs/`.
        only_find_records: Leave the folders of records unread in `found`, for whoever reads them one by one.
        memory: Of the registers and collections that were loaded before.

    Returns:
        What could be read, and a finding for everything that could not.
    """
    practices = find_folder(root, PRACTICES)
    if not isinstance(practices, Entry):
        return LoadedBank(root), practices or [diagnose("PB150", Place(PRACTICES))]
    memory = memory or LoadMemory()
    registers = memory.recall(root / BANK, lambda: load_registers(root))
    found, faults = find_records(root, PRACTICES, frozenset({"_bank"}))
    settings = registers.single.get("bank.yml")
    collections, collection_faults = _load_collections(root, settings, memory)
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
        site_pages=load_site_pages(root, {folder.path for each in collections.values() for folder in each}),
        structure=registers.single.get("structure.yml"),
        questionnaires=registers.of("questionnaires"),
        surveys=registers.of("surveys"),
        pages=find_pages(root) if registers.of("paths") or "structure.yml" in registers.single else frozenset(),
        calendars=registers.calendars,
        records=() if only_find_records else load_folders(found, faults),
        found=found if only_find_records else (),
        collections=collections,
    )
    return loaded, [*registers.findings, *faults, *collection_faults]


def digest_bank(root: Path) -> str:
    """Name all that a bank is loaded from, by names and bytes: 40 hexadecimal digits."""
    settings, _ = load_settings(root)
    folders = {PRACTICES, DOCS, *(_collection_path(settings, collection) for collection in COLLECTIONS)}
    return digest_of(
        part for path in sorted(folders) for part in (path, _read_kind(root, path), digest_content(root / path))
    )


def _read_kind(root: Path, path: str) -> str:
    """What a folder is found to be: one behind a link is not read."""
    found = find_folder(root, path)
    return "folder" if isinstance(found, Entry) else " ".join(finding.code for finding in found)


def has_many_records(root: Path, number: int) -> bool:
    """Whether a bank has more records than so many; no more are looked for."""
    return has_more(root, PRACTICES, number)


def find_record_ids(root: Path) -> dict[str, str]:
    """Find the folders of all records, readable or not: their paths by id."""
    return find_ids(root, PRACTICES, evidence=True)


def find_collection_ids(root: Path, collection: str) -> dict[str, str]:
    """Find the folders of a collection, readable or not: their paths by id."""
    settings, _ = load_settings(root)
    return find_ids(root, _collection_path(settings, collection), evidence=False, dated=collection in DATED)


def first_language(root: Path) -> str | None:
    """The bank's first language; None where it cannot be read."""
    return next(iter(find_languages(root)), None)


def find_languages(root: Path) -> tuple[str, ...]:
    """Find the languages that `bank.yml` names, without judging them; none where it names none."""
    settings, _ = load_settings(root)
    data = settings.data if settings else None
    languages = data.get("languages") if isinstance(data, dict) else None
    return tuple(one for one in languages if isinstance(one, str)) if isinstance(languages, list) else ()


def _load_collections(
    root: Path, settings: Document | None, memory: LoadMemory
) -> tuple[dict[str, tuple[Folder, ...]], list[Diagnostic]]:
    collections: dict[str, tuple[Folder, ...]] = {}
    findings: list[Diagnostic] = []
    for collection in COLLECTIONS:
        path = _collection_path(settings, collection)
        load = partial(load_collection, root, path, dated=collection in DATED)
        collections[collection], faults = memory.recall(root / path, load)
        # Where `docs` itself cannot be read, it is one fault and not one of each collection.
        findings += (fault for fault in faults if fault not in findings)
    return collections, findings


def _collection_path(settings: Document | None, collection: str) -> str:
    """A collection's folder as `bank.yml` names it; validation judges the name, here only a safe one is followed."""
    data = settings.data if settings else None
    collections = data.get("collections") if isinstance(data, dict) else None
    named = collections.get(collection) if isinstance(collections, dict) else None
    default = COLLECTIONS[collection]
    path = PurePosixPath(named) if isinstance(named, str) and named.strip() else PurePosixPath(default)
    return default if path.is_absolute() or ".." in path.parts or not path.parts else str(path)

"""Collections: the folders that hold records, and those that hold events, news, acts and questions."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from pathlib import Path

from ..diagnostics import Diagnostic, Place, Severity, diagnose
from ..records.scalar import IDENTIFIER
from .decoding import SIZE_LIMIT
from .entries import Entry, find_entries, find_folder, list_names
from .folder import EVIDENCE, TEXT_NAME, load_found
from .loaded import Folder, FoundFolder

_INDEX = re.compile(r"index([._-].*)?\.(md|markdown)(\.txt)?", re.IGNORECASE)
_YEAR = re.compile(r"[0-9]{4}")
_WELCOME = re.compile(r"(readme|contributing|license|licence|changelog|codeowners)\b.*", re.IGNORECASE)
_TEXTS = (".md", ".markdown", ".yml", ".yaml", ".docx", ".doc")
RECORD_PARTS = frozenset({"adoptions", "files", "reviews"})
"""Folders inside a record's: none of them is a record."""


def find_records(
    root: Path, path: str, passed_over: frozenset[str]
) -> tuple[tuple[FoundFolder, ...], list[Diagnostic]]:
    """Find the folders of all records, sorted by id, then path.

    Args:
        root: The site's root.
        path: The bank's folder, `practices`.
        passed_over: Names directly in it that are not records.
    """
    return _find_folders(root, path, passed_over, evidence=True)


def load_collection(root: Path, path: str, *, dated: bool) -> tuple[tuple[Folder, ...], list[Diagnostic]]:
    """Load the folders of a collection; pages of the folder itself belong to the site.

    Args:
        root: The site's root.
        path: The collection's folder, `docs/events`.
        dated: Whether folders of years may lie in it; their pages belong to the site too.
    """
    found, findings = _find_folders(root, path, frozenset(), evidence=False, dated=dated)
    return load_folders(found, findings), findings


def load_folders(found: Iterable[FoundFolder], findings: list[Diagnostic]) -> tuple[Folder, ...]:
    """Load folders, and add what is wrong with them to the findings."""
    loaded = []
    for folder in found:
        read, faults = load_found(folder)
        loaded.append(read)
        findings += faults
    return tuple(loaded)


def find_ids(root: Path, path: str, *, evidence: bool, dated: bool = True) -> dict[str, str]:
    """Find the folders of records (with evidence) or of a collection without reading them: their paths by id."""
    top = find_folder(root, path)
    if not isinstance(top, Entry):
        return {}
    walked = _walk(top, frozenset({"_bank"}), [], evidence=evidence, dated=dated)
    return {folder.id: folder.path for folder in walked}


def has_more(root: Path, path: str, number: int) -> bool:
    """Whether more records than so many lie in a folder; no more are looked for."""
    top = find_folder(root, path)
    if not isinstance(top, Entry):
        return False
    walked = _walk(top, frozenset({"_bank"}), [], evidence=True, dated=True)
    return next(islice(walked, number, None), None) is not None


def _find_folders(
    root: Path, path: str, passed_over: frozenset[str], *, evidence: bool, dated: bool = True
) -> tuple[tuple[FoundFolder, ...], list[Diagnostic]]:
    top = find_folder(root, path)
    if not isinstance(top, Entry):
        return (), top
    findings: list[Diagnostic] = []
    walked = _walk(top, passed_over, findings, evidence=evidence, dated=dated)
    found = sorted(walked, key=lambda folder: (folder.id, folder.path))
    return tuple(found), [*findings, *check_ids(found)]


def _walk(
    top: Entry, passed_over: frozenset[str], findings: list[Diagnostic], *, evidence: bool, dated: bool
) -> Iterator[FoundFolder]:
    """Find the folders that hold a text, and say what lies astray between them."""
    waiting = [(top, 0)]
    while waiting:
        folder, depth = waiting.pop()
        is_year = dated and not evidence and depth == 1 and _YEAR.fullmatch(folder.name)
        names = list_names(folder.source) if depth and not is_year else {}
        if any(map(_INDEX.fullmatch, names)):
            yield FoundFolder(folder, _find_first_text(folder, names), evidence)
            continue
        entries, faults = find_entries(folder.source, folder.path, frozenset() if depth else passed_over)
        findings += faults
        if evidence:
            findings += _check_between(folder, entries, depth)
        waiting += [(entry, depth + 1) for entry in entries if entry.is_folder and entry.name not in RECORD_PARTS]


def _find_first_text(folder: Entry, names: Mapping[str, bool]) -> str:
    texts = [name for name, is_folder in names.items() if TEXT_NAME.fullmatch(name) and not is_folder]
    return f"{folder.path}/{min(texts)}" if texts else folder.path


def _check_between(folder: Entry, entries: list[Entry], depth: int) -> Iterator[Diagnostic]:
    """Report a record without a text, and texts and data that no record's folder holds."""
    evidence = [entry for entry in entries if entry.name in (*EVIDENCE, "files")]
    if depth and evidence:
        yield diagnose("PB166", Place(folder.path), name=folder.name)
        return
    for entry in entries:
        if not entry.is_folder and entry.name.lower().endswith(_TEXTS) and not _WELCOME.fullmatch(entry.name):
            severity = Severity.ERROR if _has_front_matter(entry) else None
            yield diagnose("PB161", Place(entry.path), name=entry.name, severity=severity)


def _has_front_matter(entry: Entry) -> bool:
    try:
        with entry.source.open("rb") as stream:
            return stream.read(min(SIZE_LIMIT, 8)).removeprefix(b"\xef\xbb\xbf").startswith(b"---")
    except OSError:
        return False


def check_ids(folders: Iterable[FoundFolder]) -> Iterator[Diagnostic]:
    """Report folder names that cannot be an address, and those that two folders share."""
    paths = defaultdict(list)
    for folder in folders:
        paths[folder.id].append(folder)
    for name, same in sorted(paths.items()):
        for folder in same:
            if not re.fullmatch(IDENTIFIER, name):
                yield diagnose("PB155", Place(folder.first_text), id=name, better=_better_id(name))
            others = ", ".join(other.path for other in same if other is not folder)
            if others:
                yield diagnose("PB156", Place(folder.first_text), id=name, others=others)


def _better_id(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-") or "my-practice"

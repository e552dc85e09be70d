"""Calendars of others: `_bank/calendars/<id>.yml` with `<id>.ics` beside it."""

from ..diagnostics import Diagnostic, Marks, Place, diagnose
from .decoding import BOM, diagnose_unreadable
from .documents import load_file
from .entries import Entry, find_entries
from .loaded import Document, LoadedCalendar

CALENDARS = "calendars"
"""Folder of `_bank`."""
SIZE_LIMIT = 256 * 1024
"""Bytes of an `.ics`: some eight hundred events, more than a republic announces in ten years."""


def load_calendars(folder: Entry) -> tuple[tuple[LoadedCalendar, ...], list[Diagnostic], list[Entry]]:
    """Load the calendars of a folder.

    What is wrong with an `.ics` is a warning at most: it is another's file, and the site does not wait for them.

    Returns:
        The calendars by name, findings, and what lies there besides.
    """
    entries, findings = find_entries(folder.source, folder.path)
    files = {entry.name: entry for entry in entries if not entry.is_folder}
    described = [name.removesuffix(".yml") for name in files if name.endswith(".yml")]
    strays = [name for name in files if name.endswith(".ics") and name.removesuffix(".ics") not in described]
    findings += [diagnose("PB849", Place(files[name].path), name=name.removesuffix(".ics")) for name in strays]
    loaded = []
    for name in described:
        document, faults = load_file(files[f"{name}.yml"].source, files[f"{name}.yml"].path)
        findings += faults
        path = files[f"{name}.yml"].path
        text, faults = _load_text(files.get(f"{name}.ics"), path)
        findings += faults
        loaded.append(LoadedCalendar(document or Document(path, None, Marks(path)), f"{path[:-4]}.ics", text))
    rest = [entry for entry in entries if entry.is_folder or not entry.name.endswith((".yml", ".ics"))]
    return tuple(loaded), findings, rest


def _load_text(entry: Entry | None, described: str) -> tuple[str | None, list[Diagnostic]]:
    """Read an `.ics`; its lines may end in any way."""
    if entry is None:
        return None, [diagnose("PB840", Place(described), file=described.rpartition("/")[2][:-4] + ".ics")]
    try:
        size = entry.source.stat().st_size
        if size > SIZE_LIMIT:
            return None, [diagnose("PB843", Place(entry.path), size=size // 1024, limit=SIZE_LIMIT // 1024)]
        content = entry.source.read_bytes().removeprefix(BOM)
    except OSError as fault:
        return None, [diagnose_unreadable(fault, entry.path)]
    try:
        return content.decode("utf-8"), []
    except UnicodeDecodeError as fault:
        line = content.count(b"\n", 0, fault.start) + 1
        return None, [diagnose("PB842", Place(entry.path, line, 1))]

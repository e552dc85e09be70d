"""The folder `practices/_bank`: registers, vocabularies, rubrics, kinds and rules, completed by the package's own."""

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from importlib.resources import as_file, files
from pathlib import Path

from ..diagnostics import Diagnostic, Marks, Place, diagnose, did_you_mean
from .calendars import CALENDARS, load_calendars
from .documents import load_file
from .entries import Entry, find_entries, find_folder
from .loaded import Document, LoadedCalendar

BANK = "practices/_bank"
SINGLE = ("bank.yml", "organisations.yml", "review.yml", "structure.yml")
MANY = ("assignments", "kinds", "paths", "people", "questionnaires", "rubrics", "surveys", "vocabularies")
TEMPLATES = "templates"
"""Folder of the bank's own templates of papers: Word documents, read when a paper is written."""
TEMPLATE_NAMES = tuple(f"{paper}.{shape}.docx" for paper in ("conclusion", "extract") for shape in ("both", "kk", "ru"))
_WELCOME = ("readme", "codeowners", "license")


@cache
def load_defaults(folder: str) -> Mapping[str, Document]:
    """Load the package's own documents of a folder, by file name."""
    found = {}
    with as_file(files(__package__) / "defaults" / folder) as source:
        for path in sorted(source.glob("*.yml")):
            document, findings = load_file(path, f"practice_bank/{folder}/{path.name}")
            if findings or document is None:
                raise AssertionError(f"the default {folder}/{path.name} cannot be read: {findings}")
            # They stay as long as the process, and their marks are asked for only where something is wrong.
            found[path.name] = replace(document, marks=document.marks.pack())
    return found


@dataclass
class Registers:
    """The documents of `_bank` by their names: files by name, folders' files by folder and name."""

    single: dict[str, Document] = field(default_factory=dict)
    many: dict[str, dict[str, Document]] = field(
        default_factory=lambda: {name: dict(load_defaults(name)) for name in MANY}
    )
    calendars: tuple[LoadedCalendar, ...] = ()
    findings: list[Diagnostic] = field(default_factory=list)

    def of(self, folder: str) -> tuple[Document, ...]:
        """The documents of one folder, by name."""
        return tuple(document for _, document in sorted(self.many[folder].items()))


def load_registers(root: Path) -> Registers:
    """Load `practices/_bank`; what it lacks is the package's."""
    registers = Registers()
    top = find_folder(root, BANK)
    entries, registers.findings = find_entries(top.source, BANK) if isinstance(top, Entry) else ([], top)
    for entry in entries:
        _load_entry(entry, registers)
    if not os.path.lexists(root / BANK / "bank.yml") and (isinstance(top, Entry) or not top):
        registers.findings.append(diagnose("PB151", Place(f"{BANK}/bank.yml")))
    return registers


def load_settings(root: Path) -> tuple[Document | None, list[Diagnostic]]:
    """Load `bank.yml` alone; None where it is not there or holds nothing."""
    path = f"{BANK}/bank.yml"
    source = root / path
    is_there = isinstance(find_folder(root, BANK), Entry) and source.is_file() and not source.is_symlink()
    return load_file(source, path) if is_there else (None, [])


def find_template(root: Path, name: str) -> Path:
    """Tell where the bank's own template of a paper is, or would be."""
    return root / BANK / TEMPLATES / name


def find_survey(root: Path, name: str) -> Path:
    """Tell where the figures of a survey are, or would be."""
    return root / BANK / "surveys" / f"{name}.yml"


def _load_entry(entry: Entry, registers: Registers) -> None:
    if entry.name in SINGLE:
        if entry.is_folder:
            registers.findings.append(diagnose("PB154", Place(entry.path), name=entry.name))
            return
        document, findings = load_file(entry.source, entry.path)
        registers.findings += findings
        if document:
            registers.single[entry.name] = document
        elif entry.name == "bank.yml":
            registers.findings.append(diagnose("PB110", Place(entry.path)))
    elif entry.name in MANY and entry.is_folder:
        registers.many[entry.name] |= _load_many(entry, registers.findings)
    elif entry.name == TEMPLATES and entry.is_folder:
        registers.findings += _check_templates(entry)
    elif entry.name == CALENDARS and entry.is_folder:
        registers.calendars, faults, rest = load_calendars(entry)
        registers.findings += [*faults, *(finding for each in rest for finding in _check_unknown(each))]
    elif entry.name in (*MANY, CALENDARS, TEMPLATES):
        registers.findings.append(diagnose("PB163", Place(entry.path), name=entry.name))
    else:
        registers.findings += _check_unknown(entry)


def _load_many(folder: Entry, findings: list[Diagnostic]) -> Iterator[tuple[str, Document]]:
    entries, faults = find_entries(folder.source, folder.path)
    findings += faults
    for entry in entries:
        if entry.is_folder or not entry.name.endswith(".yml"):
            findings += _check_unknown(entry)
            continue
        document, faults = load_file(entry.source, entry.path)
        findings += faults if document else [*faults, diagnose("PB110", Place(entry.path))]
        yield entry.name, document or Document(entry.path, None, Marks(entry.path))


def _check_templates(folder: Entry) -> Iterator[Diagnostic]:
    entries, faults = find_entries(folder.source, folder.path)
    yield from faults
    for entry in entries:
        if (entry.is_folder or entry.name not in TEMPLATE_NAMES) and not entry.name.lower().startswith(_WELCOME):
            suggestion = did_you_mean(entry.name, TEMPLATE_NAMES)
            yield diagnose("PB162", Place(entry.path), name=entry.name, suggestion=suggestion)


def _check_unknown(entry: Entry) -> Iterator[Diagnostic]:
    name = entry.name.lower()
    if name.startswith(_WELCOME):
        return
    if name.endswith((".yaml", ".yml")) and not entry.is_folder and entry.name not in SINGLE and _is_misnamed(entry):
        yield diagnose("PB159", Place(entry.path), name=entry.name)
    else:
        suggestion = did_you_mean(entry.name, (*SINGLE, *MANY, CALENDARS, TEMPLATES))
        yield diagnose("PB162", Place(entry.path), name=entry.name, suggestion=suggestion)


def _is_misnamed(entry: Entry) -> bool:
    """Whether only the ending keeps a file from being read."""
    stem = entry.name.lower().rpartition(".")[0]
    in_register = entry.path.count("/") > BANK.count("/") + 1
    return not entry.name.endswith(".yml") and (in_register or f"{stem}.yml" in SINGLE)

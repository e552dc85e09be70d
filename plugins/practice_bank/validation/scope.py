"""What a proposed change may touch, and what it may not."""

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass

from ..diagnostics import Diagnostic, Place, Severity, diagnose
from ..loading import LINK, PROGRAM, SUBMODULE, Area, TreeChange, TreeDifference, find_area, is_portable, legible
from .stored_files import MEBIBYTE, SIZE_LIMIT

_KEPT_BY_OTHERS = {Area.EVIDENCE: "PB870", Area.REGISTER: "PB871", Area.OTHER: "PB872", Area.PAGE: "PB873"}
"""News, events and pages are the methodists': they speak for the centre and are public as soon as they are accepted,
while a work goes through its review first."""
_ODD: Mapping[str, Mapping[str, str]] = {
    LINK: {"kk": "сілтеме (symlink)", "ru": "символическая ссылка", "en": "a symbolic link"},
    SUBMODULE: {"kk": "ішкі репозиторий (submodule)", "ru": "вложенный репозиторий", "en": "a submodule"},
    PROGRAM: {"kk": "іске қосылатын файл", "ru": "исполняемый файл", "en": "an executable file"},
}


@dataclass(frozen=True)
class Scope:
    """A change, judged file by file."""

    allowed: tuple[TreeChange, ...]
    findings: tuple[Diagnostic, ...]

    @property
    def is_kept(self) -> bool:
        """Whether nothing was refused."""
        return not any(found.severity is Severity.ERROR for found in self.findings)


def check_scope(difference: TreeDifference, *, insider: bool) -> Scope:
    """Judge every file of a change by its name, its mode and its size; no content is read.

    Args:
        difference: What the change does.
        insider: Whether whoever proposes it may write to the repository: then all files are theirs to change, and only
            what lies in the bank and in the pages must be plain files with names that every disk takes.
    """
    spellings = _gather_spellings(difference.paths)
    allowed, findings = [], []
    for change in difference.changes:
        found = next(_refuse(change, difference, spellings, insider=insider), None)
        if found is None:
            allowed.append(change)
            if change.path in difference.moved:
                findings.append(diagnose("PB879", _place(change)))
        else:
            findings.append(found)
    return Scope(tuple(allowed), tuple(sorted(findings, key=lambda found: found.sort_key)))


def _refuse(
    change: TreeChange, difference: TreeDifference, spellings: Mapping[str, Set[str]], *, insider: bool
) -> Iterator[Diagnostic]:
    area = Area.OTHER if change.is_outside else find_area(change.path).area
    if insider and area is Area.OTHER:
        return
    if not insider and area in _KEPT_BY_OTHERS:
        yield diagnose(_KEPT_BY_OTHERS[area], _place(change), name=_shown(change.path))
    if change.is_removed:
        if not insider and area is not Area.FILE:
            yield diagnose("PB878", _place(change), name=_shown(change.path))
        return
    yield from _check_name(change, spellings)
    yield from _check_content(change, difference.sizes.get(change.blob, 0))


def _check_name(change: TreeChange, spellings: Mapping[str, Set[str]]) -> Iterator[Diagnostic]:
    if not all(legible(part) == part and is_portable(part) for part in change.path.split("/")):
        yield diagnose("PB876", _place(change), name=_shown(change.path))
    for end in _ends(change.path):
        others = spellings[_fold(change.path[:end])] - {change.path[:end]}
        if others:
            yield diagnose("PB875", _place(change), name=_shown(change.path), other=_shown(min(others)))


def _check_content(change: TreeChange, size: int) -> Iterator[Diagnostic]:
    if change.mode in _ODD:
        yield diagnose("PB874", _place(change), name=_shown(change.path), what=_ODD[change.mode])
    if size > SIZE_LIMIT:
        limit = SIZE_LIMIT // MEBIBYTE
        yield diagnose("PB877", _place(change), name=_shown(change.path), size=-(-size // MEBIBYTE), limit=limit)


def _gather_spellings(paths: Iterable[str]) -> Mapping[str, Set[str]]:
    """All ways in which files and folders are spelled that a disk without capitals would take for one."""
    found: dict[str, set[str]] = defaultdict(set)
    for path in paths:
        for end in _ends(path):
            found[_fold(path[:end])].add(path[:end])
    return found


def _ends(path: str) -> Iterator[int]:
    """Where the names of a path's folders end, and where it does."""
    yield from (number for number, sign in enumerate(path) if sign == "/")
    yield len(path)


def _fold(path: str) -> str:
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", path).casefold())


def _shown(path: str) -> str:
    return "/".join(legible(part) for part in path.split("/"))


def _place(change: TreeChange) -> Place:
    return Place(_shown(change.path))

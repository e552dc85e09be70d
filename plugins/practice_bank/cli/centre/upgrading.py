"""What an upgrade would do to a site: computed whole before anything is written."""

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import yaml

from ...loading import BANK, PRACTICES
from ...records import Bank, Repository
from .centre import ORGANISATION, Centre
from .context import build_context
from .kept_files import digest, read_manifest, render_kept, render_manifest
from .upgrades import STEPS, Step

NEW = ".new"
"""Ends the name of what lies beside a file that its owners edited."""
PATTERNS = ("mkdocs.yml", f"{PRACTICES}/**/*.yml", f"{PRACTICES}/**/*.yaml")
"""Where the files lie that a step may concern."""
_SETTINGS = f"{BANK}/bank.yml"
_BOM = "\ufeff"


@dataclass(frozen=True)
class Change:
    """Something that happens to a file, and the words that tell it."""

    path: str
    words: str
    """Key in the message catalogue."""


@dataclass(frozen=True)
class Upgrade:
    """All that is to be written."""

    changes: tuple[Change, ...]
    files: Mapping[str, bytes | None]
    """New contents by path; None where a file goes."""


def plan_upgrade(site: Path, bank: Bank) -> Upgrade:
    """Plan what moves a site to today's format and its kept files to the package's version."""
    moved, told = take_steps(_read_texts(site), lambda path: os.path.lexists(site / path))
    kept, kept_told = _plan_kept(site, _read_centre(bank, moved.get(_SETTINGS)))
    return Upgrade((*told, *kept_told), moved | kept)


def _read_texts(site: Path) -> dict[str, str]:
    """Read the files that a step may concern; what is no UTF-8, and what links lead to, is left alone."""
    texts = {}
    for source in sorted(source for pattern in PATTERNS for source in site.glob(pattern)):
        path = source.relative_to(site).as_posix()
        if source.is_file() and _is_own(source, site) and any(step.concerns(path) for step in STEPS):
            try:
                texts[path] = source.read_bytes().decode("utf-8")
            except UnicodeDecodeError:
                continue
    return texts


def _is_own(file: Path, site: Path) -> bool:
    return not any(each.is_symlink() for each in (file, *file.parents) if each.is_relative_to(site) and each != site)


def take_steps(
    texts: Mapping[str, str], is_taken: Callable[[str], bool]
) -> tuple[dict[str, bytes | None], list[Change]]:
    """Take all steps.

    Args:
        texts: By path.
        is_taken: Whether a file stands at a path already; a file is never renamed over another.

    Returns:
        What is to be written, and what to tell of it.
    """
    files: dict[str, bytes | None] = {}
    told = []
    for path, text in texts.items():
        here, now = path, text
        for step in STEPS:
            if not step.concerns(here):
                continue
            there, then = step.rename(here), _change(step, now)
            if (there, then) == (here, now) or (there != here and is_taken(there)):
                continue
            told.append(Change(there, f"centre.step_{step.id}"))
            here, now = there, then
        if here != path:
            files[path] = None
        if (here, now) != (path, text):
            files[here] = now.encode()
    return files, told


def _change(step: Step, text: str) -> str:
    """Take a step; a text that is no YAML stays as it is, and `check` says what is wrong with it."""
    mark = _BOM if text.startswith(_BOM) else ""
    try:
        return mark + step.change(text.removeprefix(_BOM))
    except yaml.YAMLError:
        return text


def _plan_kept(site: Path, centre: Centre) -> tuple[dict[str, bytes | None], list[Change]]:
    manifest = read_manifest(site)
    files: dict[str, bytes | None] = {}
    digests, told = dict(manifest), []
    for path, content in render_kept(build_context(centre)):
        if words := _judge(site, path, content, manifest.get(path)):
            told.append(Change(path + NEW if words == "edited" else path, f"centre.kept_{words}"))
            files[path + NEW if words == "edited" else path] = content
        digests[path] = digest(content)
    if digests != manifest:
        files |= render_manifest(digests)
    return files, told


def _judge(site: Path, path: str, content: bytes, known: str | None) -> str | None:
    """Tell what happens to a kept file: it is `added`, `replaced`, or left as it was `edited`; None: nothing."""
    target = site / path
    if not _is_own(target, site):
        return None
    if not target.exists():
        return None if known else "added"
    today = target.read_bytes() if target.is_file() else b""
    if today == content:
        return None
    if digest(today) == known:
        return "replaced"
    return "edited" if known != digest(content) else None


def _read_centre(bank: Bank, settings_text: bytes | None) -> Centre:
    """Read from the bank what templates need to know; a repository that a step lifts counts already."""
    settings = bank.settings
    own = bank.organisations.get(ORGANISATION)
    lifted = yaml.safe_load(settings_text).get("repository") if settings_text else None
    repository = settings.repository or (Repository(**lifted) if lifted else None)
    return Centre(
        languages=tuple(settings.languages),
        names=dict(own.name if own else settings.name),
        shorts={},
        repository=repository.model_dump(mode="json", exclude_none=True) if repository else None,
        email=settings.identity.get("email"),
    )

"""The files of the editor, which a site has only where its bank names a repository."""

import json
from collections.abc import Iterator
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel

from ...i18n import editor_strings
from ..addresses import EDITOR
from ..theme import EDITOR_VENDOR

CMS = f"{EDITOR}cms/"
"""Address of the editor's own files."""
ENGLISH = "en-US.json"
RUSSIAN = "ru.json"
_KEPT = frozenset({ENGLISH, RUSSIAN, "schema.json"})
"""Files of the package that browsers do not load as they are."""


def has_editor() -> bool:
    """Whether the build step fetched the editor from npm."""
    return (EDITOR_VENDOR / "index.js").is_file()


def add_editor(files: Files, config: MkDocsConfig) -> None:
    """Add the editor, its licences, and its words in Kazakh and Russian to the files of the site."""
    for address, source in _find_files():
        files.append(File.generated(config, address, abs_src_path=str(source), inclusion=InclusionLevel.NOT_IN_NAV))
    for language in ("kk", "ru"):
        words = json.dumps(find_strings(language), ensure_ascii=False, sort_keys=True)
        address = f"{CMS}locales/{language}.json"
        files.append(File.generated(config, address, content=words, inclusion=InclusionLevel.NOT_IN_NAV))


def find_strings(language: str) -> dict[str, object]:
    """Find the words of the editor in a language: those of the package, completed by ours, nested as it nests them."""
    theirs = EDITOR_VENDOR / f"{language}.json"
    strings: dict[str, object] = json.loads(theirs.read_text("utf-8")) if theirs.is_file() else {}
    for key, text in editor_strings(language).items():
        _put(strings, key.split("."), text)
    return strings


def _find_files() -> Iterator[tuple[str, Path]]:
    for source in sorted(EDITOR_VENDOR.rglob("*")):
        name = source.relative_to(EDITOR_VENDOR).as_posix()
        if source.is_file() and name not in _KEPT:
            yield CMS + name, source


def _put(strings: dict[str, object], keys: list[str], text: str) -> None:
    inner = strings
    for key in keys[:-1]:
        found = inner.setdefault(key, {})
        assert isinstance(found, dict), f"{key} is a text of the editor, not a group"
        inner = found
    inner[keys[-1]] = text

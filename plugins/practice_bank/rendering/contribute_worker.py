"""The worker that opens the pages for teachers without a network: one beside them in each language.

It keeps these pages and all that they load, as the build wrote them, under the digest of it all: a new build is a new
set, and the old one goes. With a network everything comes from there, so that no stale page is ever shown.
"""

import hashlib
import json
import re
from collections.abc import Iterator, Sequence
from importlib.resources import files
from pathlib import Path
from posixpath import dirname, join, normpath

from .addresses import CONTRIBUTE, language_prefix, organisations_data_path, people_data_path, search_words_path
from .theme import ASSETS_URL

LIBRARIES = ("fflate", "idb-keyval", "mammoth", "markdown-it", "turndown")
_ADDRESS = re.compile(
    r"""(?:<script[^>]*\bsrc|<link(?=[^>]*\brel="(?:stylesheet|icon)")[^>]*\bhref|<img[^>]*\bsrc)="([^"#?]+)"""
)
_IMPORT = re.compile(r"""\b(?:from|import) ?\(?"(\.{1,2}/[^"]+)\"""")
_FONT = re.compile(r"url\((?![\"']?data:)[\"']?([^\"')#?]+)")
_REFERENCES = {".html": _ADDRESS, ".mjs": _IMPORT, ".css": _FONT}
"""How a file names others, by its ending."""


def write_workers(directory: Path, languages: Sequence[str]) -> None:
    """Write the worker of each language of the site.

    Args:
        directory: The site's folder on disk, complete.
        languages: Of the site, the first one at its root.
    """
    program = (files(__package__) / "assets" / "scripts" / "contribute-worker.js").read_text("utf-8")
    for language in languages:
        home = language_prefix(language, languages) + CONTRIBUTE
        if not (directory / home / "index.html").is_file():
            continue
        kept = sorted(_find_kept(directory, home, language))
        digest = hashlib.sha256(b"".join((directory / path).read_bytes() for path in kept)).hexdigest()[:16]
        addresses = [_relative(path, home) for path in kept]
        head = f"const VERSION = {json.dumps(digest)};\nconst KEPT = {json.dumps(addresses, indent=0)};\n"
        (directory / home / "worker.js").write_text(head + program, encoding="utf-8")


def _find_kept(directory: Path, home: str, language: str) -> set[str]:
    """Find the pages of a language's folder and all that they need, and that needs, from the site's root."""
    pages = [path.relative_to(directory).as_posix() for path in sorted((directory / home).rglob("index.html"))]
    data = [path(language) for path in (organisations_data_path, people_data_path, search_words_path)]
    libraries = [f"{ASSETS_URL}/vendor/{name}/{name}.js" for name in LIBRARIES]
    waiting, found = [*pages, *data, *libraries], set[str]()
    while waiting:
        path = waiting.pop()
        if path not in found and (directory / path).is_file():
            found.add(path)
            waiting += _references(directory, path)
    return found


def _references(directory: Path, path: str) -> Iterator[str]:
    pattern = _REFERENCES.get(Path(path).suffix)
    if pattern is None:
        return
    for address in pattern.findall((directory / path).read_text("utf-8")):
        if "//" not in address:
            yield normpath(join(dirname(path), address))


def _relative(path: str, home: str) -> str:
    """An address as seen from the worker; a page by its folder, as readers open it."""
    up = "../" * home.count("/")
    return f"{up}{path.removesuffix('index.html')}" or "./"

"""The files of the search: what a browser loads first, what it loads for the hits it shows, and the manifest.

```text
assets/practice-bank/search/
├── kk.json                 manifest: the hashes that the names of all others hold
├── kk-first.<hash>.json    MiniSearch index of titles, names, summaries and words: loaded on first focus
├── kk-documents.<hash>.json  which number is which document, and which works are found by whose words too
├── kk-frame.<hash>.json    MiniSearch index of whole texts, without its keys
├── kk-text-0.<hash>.json   its keys from one to another: only those that a query needs are loaded
├── kk-cards-0.<hash>.json  how documents look among hits
└── kk-passages-0.<hash>.json  whole texts, section by section
```
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import sha256
from itertools import accumulate
from pathlib import Path

from ...catalogue import Catalogue
from ...rendering import SearchedPage, language_prefix
from ...rendering.theme import ASSETS_URL
from ...rendering.views import Link, Reader, find_suggestions
from .documents import ADDRESSES, WITH_TEXT, build_documents
from .mini_index import Postings
from .search_document import SearchDocument
from .search_tiers import SearchTiers

FOLDER = f"{ASSETS_URL}/search"
CARDS, PASSAGES = 32, 8
"""Documents a file."""
PART = 60_000
"""Postings a part of the index of whole texts: about 130 KB compressed."""


def write_search(catalogue: Catalogue, pages: Mapping[str, Sequence[SearchedPage]], directory: Path) -> list[Path]:
    """Write the search of all languages.

    Args:
        catalogue: What the site shows.
        pages: The pages that are neither works nor entries of registers, by language.
        directory: The site's folder on disk.

    Returns:
        The paths written, sorted.
    """
    languages = catalogue.bank.settings.languages
    written: list[Path] = []
    for language in languages:
        files = SearchFiles(directory / FOLDER, language)
        files.write_documents(build_documents(catalogue, language, pages.get(language, ())))
        files.write_manifest(languages, find_suggestions(Reader(catalogue, language, "")))
        written += files.written
    return sorted(written)


class SearchFiles:
    """Writes the files of one language; documents pass through one by one, only the indexes stay in memory."""

    def __init__(self, folder: Path, language: str) -> None:
        self._folder, self._language = folder, language
        self._hashes: dict[str, list[str]] = {"cards": [], "passages": []}
        self._ids: dict[str, list[str]] = {kind: [] for kind in ADDRESSES}
        self._tiers = SearchTiers()
        self._first_bytes = 0
        self.written: list[Path] = []

    def write_documents(self, documents: Iterable[SearchDocument]) -> None:
        """Write what is said of each document, then the indexes of all."""
        cards, passages = _Batch(CARDS), _Batch(PASSAGES)
        for document in documents:
            self._ids[document.kind].append(document.id)
            self._tiers.add(document)
            self._write_batch("cards", cards.add(self._card(document)))
            if document.kind in WITH_TEXT:
                self._write_batch("passages", passages.add(_passages(document)))
        self._write_batch("cards", cards.rest())
        self._write_batch("passages", passages.rest())
        self._first_bytes = self._write_one("first", self._tiers.first.whole())
        self._write_one("documents", {"ids": self._ids, "lends": self._tiers.lends(self._ids["record"])})
        self._write_one("frame", self._tiers.text.frame())

    def write_manifest(self, languages: Sequence[str], popular: Iterable[Link]) -> None:
        """Write the parts of the text index and the file that names all others."""
        prefix = language_prefix(self._language, languages)
        parts = list(cut_parts(self._tiers.text.entries()))
        self._hashes["text"] = [self._write(f"text-{n}", part) for n, part in enumerate(parts)]
        manifest = {
            "addresses": {kind: address and prefix + address for kind, address in ADDRESSES.items()},
            "batch": {"cards": CARDS, "passages": PASSAGES},
            "files": self._hashes,
            "firstBytes": self._first_bytes,
            "language": self._language,
            "languages": languages,
            "popular": [{"label": term.text, "lang": term.lang, "path": prefix + term.href} for term in popular],
            "textFrom": [part[0][0] for part in parts],
        }
        path = self._folder / f"{self._language}.json"
        path.write_bytes(serialise(manifest))
        self.written.append(path)

    def _card(self, document: SearchDocument) -> list[str]:
        """Title, its language, summary, its language, note; a language only where it is not the page's."""
        return [
            *(document.title.text, self._foreign(document.title.language)),
            *(document.summary.text, self._foreign(document.summary.language)),
            document.note,
        ]

    def _foreign(self, language: str) -> str:
        return "" if language == self._language else language

    def _write_batch(self, name: str, batch: list[object] | None) -> None:
        if batch:
            self._hashes[name].append(self._write(f"{name}-{len(self._hashes[name])}", batch))

    def _write_one(self, name: str, data: object) -> int:
        self._hashes[name] = [self._write(name, data)]
        return self.written[-1].stat().st_size

    def _write(self, name: str, data: object) -> str:
        content = serialise(data)
        digest = sha256(content).hexdigest()[:8]
        path = self._folder / f"{self._language}-{name}.{digest}.json"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        self.written.append(path)
        return digest


class _Batch:
    """Gathers items until a file is full."""

    def __init__(self, size: int) -> None:
        self._size = size
        self._items: list[object] = []

    def add(self, item: object) -> list[object] | None:
        self._items.append(item)
        return self.rest() if len(self._items) == self._size else None

    def rest(self) -> list[object] | None:
        full, self._items = self._items, []
        return full or None


def _passages(document: SearchDocument) -> list[object]:
    """Language of the text, then its sections: anchor, heading, words."""
    return [document.language, *([each.anchor, each.heading, each.text] for each in document.sections)]


def cut_parts(entries: Sequence[tuple[str, Postings]], size: int = PART) -> Iterator[Sequence[tuple[str, Postings]]]:
    """Cut an index at keys into parts with about as many postings each."""
    sums = accumulate(sum(map(len, postings.values())) for _, postings in entries)
    start, limit = 0, size
    for end, total in enumerate(sums, start=1):
        if total >= limit or end == len(entries):
            yield entries[start:end]
            start, limit = end, total + size


def serialise(data: object) -> bytes:
    """Write JSON in as few bytes as it goes; keys stay in their order, which is the same each time."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode()

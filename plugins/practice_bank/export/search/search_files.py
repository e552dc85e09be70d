"""The files of the search: what a browser loads first, what it loads for the hits it shows, and the manifest.

```text
assets/practice-bank/search/kk/
├── manifest.json           the hashes that the names of all others hold
└── files/
    ├── documents.<hash>.json  which number is which document, which works are found by whose words too, and how long
    │                          titles, summaries and words are: loaded on first focus
    ├── first-0.<hash>.json    keys of titles, names, summaries and words, from one to another: only those that a query
    │                          needs are loaded
    ├── frame.<hash>.json      how long whole texts are
    ├── text-0.<hash>.json     their keys, in the same way
    ├── cards-0.<hash>.json    how documents look among hits
    └── passages-0.<hash>.json  whole texts, section by section
```
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from hashlib import sha256

from ...catalogue import Catalogue
from ...i18n import forget_words
from ...rendering import SearchedPage, language_prefix
from ...rendering.addresses import HASHED
from ...rendering.compact_json import write_json
from ...rendering.theme import ASSETS_URL
from ...rendering.views import Link, Reader, find_suggestions
from ...running import MadeFile, Output
from .documents import ADDRESSES, WITH_TEXT, build_documents
from .mini_index import cut_parts, write_entries
from .search_document import SearchDocument
from .search_tiers import SearchTiers

CARDS, PASSAGES = 32, 8
"""Documents a file."""
PARTS = {"first": 20_000, "text": 60_000}
"""Postings a part of an index: about 45 and 130 KB compressed."""


def search_path(language: str) -> str:
    """Tell where the search of a language is; from the site's root."""
    return f"{ASSETS_URL}/search/{language}/"


def plan_search(catalogue: Catalogue, pages: Mapping[str, Sequence[SearchedPage]]) -> Iterator[Output]:
    """Plan the search of all languages, all files of a language together.

    Args:
        catalogue: What the site shows.
        pages: The pages that are neither works nor entries of registers, by language; complete when files are made.
    """
    for language in catalogue.bank.settings.languages:
        make = partial(_make_search, catalogue, language, pages)
        yield Output(search_path(language), make, is_long=True)


def _make_search(
    catalogue: Catalogue, language: str, pages: Mapping[str, Sequence[SearchedPage]]
) -> Iterator[MadeFile]:
    files = SearchFiles(language)
    yield from files.make_documents(build_documents(catalogue, language, pages.get(language, ())))
    forget_words()
    yield from files.make_manifest(catalogue.bank.settings.languages, find_suggestions(Reader(catalogue, language, "")))


class SearchFiles:
    """Makes the files of one language; documents pass through one by one, only the indexes stay in memory."""

    def __init__(self, language: str) -> None:
        self._language = language
        self._hashes: dict[str, list[str]] = {"cards": [], "passages": []}
        self._ids: dict[str, list[str]] = {kind: [] for kind in ADDRESSES}
        self._tiers = SearchTiers()
        self._first_bytes = 0

    def make_documents(self, documents: Iterable[SearchDocument]) -> Iterator[MadeFile]:
        """Make what is said of each document, then what is said of all together."""
        cards, passages = _Batch(CARDS), _Batch(PASSAGES)
        for document in documents:
            self._ids[document.kind].append(document.id)
            self._tiers.add(document)
            yield from self._make_batch("cards", cards.add(self._card(document)))
            if document.kind in WITH_TEXT:
                yield from self._make_batch("passages", passages.add(_passages(document)))
        yield from self._make_batch("cards", cards.rest())
        yield from self._make_batch("passages", passages.rest())
        lends, frame = self._tiers.lends(self._ids["record"]), self._tiers.first.frame()
        said = write_json({"ids": self._ids, "lends": lends, "frame": frame})
        self._first_bytes = len(said)
        yield self._name("documents", said)
        yield self._name("frame", write_json(self._tiers.text.frame()))

    def make_manifest(self, languages: Sequence[str], popular: Iterable[Link]) -> Iterator[MadeFile]:
        """Make the parts of the indexes and the file that names all others."""
        prefix = language_prefix(self._language, languages)
        starts: dict[str, list[str]] = {name: [] for name in PARTS}
        for name, index in (("first", self._tiers.first), ("text", self._tiers.text)):
            for number, part in enumerate(cut_parts(index.entries(), PARTS[name])):
                starts[name].append(part[0][0])
                yield self._name(name, write_entries(part), number)
        manifest = {
            "addresses": {kind: address and prefix + address for kind, address in ADDRESSES.items()},
            "batch": {"cards": CARDS, "passages": PASSAGES},
            "files": self._hashes,
            "firstBytes": self._first_bytes,
            "from": starts,
            "language": self._language,
            "languages": languages,
            "popular": [{"label": term.text, "lang": term.lang, "path": prefix + term.href} for term in popular],
        }
        yield f"{search_path(self._language)}manifest.json", write_json(manifest)

    def _card(self, document: SearchDocument) -> list[str]:
        """Title, its language, summary, its language, note; a language only where it is not the page's."""
        return [
            *(document.title.text, self._foreign(document.title.language)),
            *(document.summary.text, self._foreign(document.summary.language)),
            document.note,
        ]

    def _foreign(self, language: str) -> str:
        return "" if language == self._language else language

    def _make_batch(self, kind: str, batch: list[object] | None) -> Iterator[MadeFile]:
        if batch:
            yield self._name(kind, write_json(batch), number=len(self._hashes[kind]))

    def _name(self, kind: str, content: bytes, number: int | None = None) -> MadeFile:
        """Name a file by what it holds, and remember its hash for the manifest."""
        digest = sha256(content).hexdigest()[:8]
        self._hashes.setdefault(kind, []).append(digest)
        name = kind if number is None else f"{kind}-{number}"
        return f"{search_path(self._language)}{HASHED}{name}.{digest}.json", content


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

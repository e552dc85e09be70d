"""What is on disk by its ids, whether it is sound or not: a reference to something broken is not a fault of its own."""

import posixpath
import re
from collections.abc import Iterable, Iterator

from ..diagnostics import Marks
from ..loading import Data, Document, Folder, LoadedBank
from ..records import IDENTIFIER
from .read_record import read_titles
from .references import find_texts
from .register import EMPTY, Register, build_register
from .registers import Registers

SCHEMES = {"events": "event", "news": "news", "normative": "act", "consultations": "question"}
"""Schemes of the links to what collections hold."""


def build_registers(loaded: LoadedBank, languages: tuple[str, ...], *, are_languages_known: bool = True) -> Registers:
    """Gather everything that references may name, but for the titles of records, which are still to be read."""
    return Registers(
        languages=languages,
        are_languages_known=are_languages_known,
        kinds=_register_files(loaded.kinds, "labels"),
        people=_register_files(loaded.people, "name"),
        organisations=_register_entries(loaded.organisations, "organisations", "name"),
        records=Register(None, frozenset(folder.id for folder in loaded.record_folders)),
        vocabularies={
            file_id(document): _register_entries(document, "terms", "labels") for document in loaded.vocabularies
        },
        events=_register_folders(loaded.collections.get("events", ())),
        news=_register_folders(loaded.collections.get("news", ())),
        acts=_register_folders(loaded.collections.get("normative", ())),
        questions=_register_folders(loaded.collections.get("consultations", ())),
        paragraphs=dict(_read_paragraphs(loaded.collections.get("normative", ()))),
        link_paths=_find_links(loaded),
    )


def file_id(file: Document | Marks) -> str:
    """The id that a file's name gives: `people/marat.yml` is `marat`."""
    return posixpath.splitext(posixpath.basename(file.path))[0]


def _register_folders(folders: Iterable[Folder]) -> Register:
    return build_register((folder.id, read_titles(folder)) for folder in folders)


def _find_links(loaded: LoadedBank) -> dict[str, str]:
    """Links by the path of the folder they lead to."""
    links = {folder.path: f"record:{folder.id}" for folder in loaded.record_folders}
    for collection, scheme in SCHEMES.items():
        links |= {folder.path: f"{scheme}:{folder.id}" for folder in loaded.collections.get(collection, ())}
    return links


def _read_paragraphs(folders: Iterable[Folder]) -> Iterator[tuple[str, frozenset[str]]]:
    """Numbers of paragraphs by act, from the original: the text that says the act's own number."""
    for folder in folders:
        for text in folder.texts.values():
            if isinstance(text.data, dict) and "number" in text.data:
                yield folder.id, frozenset(number for _, number in find_texts(text.data, ("paragraphs", "*", "number")))


def _register_files(documents: Iterable[Document], labels: str) -> Register:
    return build_register((file_id(document), _read_labels(document.data, labels)) for document in documents)


def _register_entries(document: Document | None, key: str, labels: str) -> Register:
    if document is None:
        return EMPTY
    entries = document.data.get(key) if isinstance(document.data, dict) else None
    listed = entries if isinstance(entries, list) else []
    known = [(name, entry) for entry in listed if (name := _read_id(entry))]
    is_open = not listed or len(known) < len(listed)
    read = [(name, [*_read_labels(entry, labels), *_read_synonyms(entry)]) for name, entry in known]
    return build_register(read, is_open=is_open)


def _read_id(entry: Data) -> str:
    """The id of an entry; empty where it has none that a reference could name."""
    name = entry.get("id") if isinstance(entry, dict) else None
    return name.strip() if isinstance(name, str) and re.fullmatch(IDENTIFIER, name.strip()) else ""


def _read_labels(data: Data, key: str) -> list[str]:
    labels = data.get(key) if isinstance(data, dict) else None
    return [label for label in labels.values() if isinstance(label, str)] if isinstance(labels, dict) else []


def _read_synonyms(entry: dict[str, Data]) -> list[str]:
    synonyms = entry.get("synonyms")
    lists = synonyms.values() if isinstance(synonyms, dict) else ()
    return [word for words in lists if isinstance(words, list) for word in words if isinstance(word, str)]

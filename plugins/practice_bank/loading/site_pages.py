"""The pages that a site's authors wrote. Their texts are the site generator's matter, but for links by name."""

import re
from collections import defaultdict
from collections.abc import Container, Iterator
from pathlib import Path

from ..diagnostics import Marks
from .data import load_data
from .decoding import load_text
from .entries import Entry, find_entries, find_folder
from .front_matter import split_page
from .loaded import Document
from .source import Source

DOCS = "docs"
_PAGE = re.compile(r"(?P<name>.+?)(?:\.(?P<language>[a-z]{2,3}))?\.md")
_NAMES = re.compile(r"\b(?:act|event|news|question|record):[a-z0-9]")


def find_pages(root: Path) -> frozenset[str]:
    """Find the pages below `docs/` by path, without language and ending: `guides/expert`; an index is its folder."""
    return frozenset(read_name(entry.path)[0] for entry in _walk(root, ()) if _PAGE.fullmatch(entry.path))


def load_site_pages(root: Path, passed_over: Container[str]) -> tuple[Document, ...]:
    """Load the pages that may link to something by name, each in all its languages.

    What cannot be read is the site generator's to report.

    Args:
        root: The folder that holds `docs/`.
        passed_over: Paths of folders that are not pages but entries of collections.
    """
    by_name: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for entry in _walk(root, passed_over):
        text = load_text(entry.source, entry.path)[0] if _PAGE.fullmatch(entry.path) else None
        if text is not None:
            by_name[read_name(entry.path)[0]].append((entry.path, text))
    found = [texts for _, texts in sorted(by_name.items()) if any(_NAMES.search(text) for _, text in texts)]
    return tuple(_read_page(path, text) for texts in found for path, text in sorted(texts))


def read_name(path: str) -> tuple[str, str]:
    """Read off a path what a page is called, and its language; empty where the path does not tell."""
    page = _PAGE.fullmatch(path.removeprefix(f"{DOCS}/"))
    if page is None:
        return "", ""
    return page["name"].removesuffix("index").rstrip("/"), page["language"] or ""


def _walk(root: Path, passed_over: Container[str]) -> Iterator[Entry]:
    top = find_folder(root, DOCS)
    waiting = [top] if isinstance(top, Entry) else []
    while waiting:
        # What cannot be listed is MkDocs' to report.
        for entry in find_entries((folder := waiting.pop()).source, folder.path)[0]:
            if not entry.is_folder:
                yield entry
            elif entry.path not in passed_over:
                waiting.append(entry)


def _read_page(path: str, text: str) -> Document:
    page, _ = split_page(text, path)
    if page is None:
        return Document(path, None, Marks(path), text)
    reading = load_data(Source(page.data, path, page.data_line))
    return Document(path, reading.data, reading.marks, page.body, page.body_line)

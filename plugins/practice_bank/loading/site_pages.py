"""The pages that a site's authors wrote, by name: their texts are the site generator's matter."""

import re
from pathlib import Path

from .entries import Entry, find_entries, find_folder

DOCS = "docs"
_PAGE = re.compile(r"(?P<name>.+?)(?:\.[a-z]{2,3})?\.md")


def find_pages(root: Path) -> frozenset[str]:
    """Find the pages below `docs/` by path, without language and ending: `guides/expert`; an index is its folder."""
    top = find_folder(root, DOCS)
    waiting, found = [top] if isinstance(top, Entry) else [], set()
    while waiting:
        # What cannot be listed is MkDocs' to report.
        for entry in find_entries((folder := waiting.pop()).source, folder.path)[0]:
            if entry.is_folder:
                waiting.append(entry)
            elif page := _PAGE.fullmatch(entry.path.removeprefix(f"{DOCS}/")):
                found.add(page["name"].removesuffix("index").rstrip("/"))
    return frozenset(found)

"""Folders of the bank as they were in a commit."""

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from .bank import PRACTICES
from .data import load_data
from .front_matter import split_page
from .git import Commit, Repository
from .loaded import Data
from .source import Source

_CONTENT = re.compile(rf"(?P<folder>{PRACTICES}/(?:[^/]+/)*?(?P<id>[^/]+))/(?P<name>index\.[a-z]{{2,3}}\.md|files/.+)")
"""A file that readers get: evidence beside it says nothing about what a text was."""


@dataclass(frozen=True)
class Change:
    """What one commit did to the folder of one record."""

    commit: Commit
    folder: str
    """Where the folder was: a record keeps its name and may move."""
    names: frozenset[str]
    """Texts and files it touched, `index.ru.md`, `files/plan.txt`; also those it removed."""


def find_changes(repository: Repository) -> Mapping[str, tuple[Change, ...]]:
    """Find the commits that touched texts and files of records, by record id, the newest first."""
    found: dict[str, list[Change]] = defaultdict(list)
    for commit in repository.load_commits((PRACTICES,)):
        names: dict[tuple[str, str], set[str]] = defaultdict(set)
        for match in filter(None, map(_CONTENT.fullmatch, commit.files)):
            names[match["id"], match["folder"]].add(match["name"])
        for (record, folder), touched in sorted(names.items()):
            found[record].append(Change(commit, folder, frozenset(touched)))
    return {record: tuple(changes) for record, changes in found.items()}


def load_front_matter(repository: Repository, change: Change, name: str) -> Data:
    """Load the front matter of a text as a commit left it; None where it was not there or could not be read."""
    content = repository.read_file(change.commit.hash, f"{change.folder}/{name}")
    if content is None:
        return None
    page, _ = split_page(content.decode("utf-8-sig", "replace").replace("\r\n", "\n"), name)
    return load_data(Source(page.data, name, page.data_line)).data if page else None

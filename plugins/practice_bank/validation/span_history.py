"""From the commits of a span to what they did to each record."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from ..loading import PRACTICES, LoadedBank, Span, legible, past_folder
from ..loading.git import Commit
from ..records import Contributor, RecordHistory, Revision, View
from .past_reader import PastReader
from .statements import read_statements

EVIDENCE = ("decisions.yml", "reviews")

_PART = re.compile(
    rf"(?P<folder>{PRACTICES}/(?!_bank/)(?:[^/]+/)*?(?P<id>[^/]+))/"
    r"(?:(?P<text>index\.[a-z]{2,3}\.md|files/.+)|reviews/[^/]+\.yml|decisions\.yml)",
    re.DOTALL,
)
_CONTACT = re.compile(r"(?P<name>[^<>]*)<(?P<address>[^<>]*)>")


@dataclass
class SpanHistory:
    """What a span did to the records whose evidence it touched. What was read once is kept."""

    reader: PastReader
    """Reads texts by the registers of today."""
    span: Span
    folders: Mapping[str, list[str]] = field(default_factory=dict)
    """By record id, where in the span its folder was."""
    records: tuple[RecordHistory, ...] = ()
    """Sorted by id."""
    _moves: dict[tuple[str, str], bool] = field(default_factory=dict)
    _texts: dict[str, str] = field(default_factory=dict)
    _views: dict[str, View] = field(default_factory=dict)

    def moves_text(self, id: str, revision: Revision) -> bool:
        """Whether a commit moved the content digest of a record: noise of typing and translations do not."""
        key = (id, revision.commit)
        if key not in self._moves:
            self._moves[key] = revision.touches_text and self._moves_text(id, revision)
        return self._moves[key]

    def _moves_text(self, id: str, revision: Revision) -> bool:
        after = self._text(id, revision.commit)
        moved = all(self._text(id, parent) != after for parent in revision.parents)
        return moved and not (revision.is_merge and self._is_merged_by_git(id, revision.commit))

    def view(self, id: str, commit: str) -> View:
        """Tell what the evidence about a record was in a commit."""
        return tuple(stated for tree, folder in self._trees(id, commit) for stated in self._view(tree, commit, folder))

    def _view(self, tree: str, commit: str, folder: str) -> View:
        if tree not in self._views:
            with past_folder(self.span.repository, commit, folder, EVIDENCE) as past:
                self._views[tree] = read_statements(past) if past else ()
        return self._views[tree]

    def _text(self, id: str, commit: str) -> str:
        return " ".join(self._digest(tree, commit, folder) for tree, folder in self._trees(id, commit))

    def _digest(self, tree: str, commit: str, folder: str) -> str:
        """The content digest of an original; where it cannot be read, something that any change moves."""
        if tree not in self._texts:
            with past_folder(self.span.repository, commit, folder) as past:
                record = self.reader.read(past) if past else None
            self._texts[tree] = (record and record.digest) or tree
        return self._texts[tree]

    def _trees(self, id: str, commit: str) -> Iterator[tuple[str, str]]:
        for folder in self.folders[id]:
            if tree := self.span.repository.find_folder(commit, folder):
                yield tree, folder

    def _is_merged_by_git(self, id: str, commit: str) -> bool:
        resolved = self.span.repository.find_resolved(commit)
        if resolved is None:
            return False
        parts = (_PART.fullmatch(path) for path in resolved)
        return not any(part and part["id"] == id and part["text"] for part in parts)


@dataclass
class _Touched:
    """What one commit touched of one record."""

    commit: Commit
    text: bool = False
    evidence: bool = False


def parse_span(loaded: LoadedBank, span: Span) -> SpanHistory:
    """Find what the commits of a span did to the records that are still there and whose evidence they touched."""
    touched, folders = _sort_files(span)
    history = SpanHistory(PastReader(loaded), span, {id: sorted(paths) for id, paths in folders.items()})
    judged = sorted(id for id, commits in touched.items() if any(one.evidence for one in commits.values()))
    found = (_parse_record(id, list(touched[id].values()), history) for id in judged)
    history.records = tuple(record for record in found if record)
    return history


def _sort_files(span: Span) -> tuple[Mapping[str, dict[str, _Touched]], Mapping[str, set[str]]]:
    """What was touched by record id and commit, the oldest first; the folders by record id."""
    touched: dict[str, dict[str, _Touched]] = defaultdict(dict)
    folders: dict[str, set[str]] = defaultdict(set)
    for commit in reversed(span.commits):
        for part in filter(None, map(_PART.fullmatch, commit.files)):
            one = touched[part["id"]].setdefault(commit.hash, _Touched(commit))
            one.text |= part["text"] is not None
            one.evidence |= part["text"] is None
            folders[part["id"]].add(part["folder"])
    return touched, folders


def _parse_record(id: str, touched: list[_Touched], history: SpanHistory) -> RecordHistory | None:
    span = history.span
    folder = next((path for path in history.folders[id] if span.repository.find_folder(span.head, path)), None)
    if folder is None:
        return None
    return RecordHistory(
        id=id,
        folder=legible(folder),
        revisions=tuple(_parse_revision(id, one, history) for one in touched),
        start=history.view(id, span.start) if span.start else (),
        now=history.view(id, span.head),
    )


def _parse_revision(id: str, touched: _Touched, history: SpanHistory) -> Revision:
    commit = touched.commit
    revision = Revision(commit.hash, tuple(_name_people(commit)), commit.parents, touches_text=touched.text)
    if not touched.evidence:
        return revision
    before = tuple(history.view(id, parent) for parent in commit.parents)
    return replace(revision, before=before, after=history.view(id, commit.hash))


def _name_people(commit: Commit) -> Iterator[Contributor]:
    yield Contributor(legible(commit.author), commit.email)
    for line in commit.coauthors:
        contact = _CONTACT.fullmatch(line)
        name, address = (contact["name"].strip(), contact["address"].strip()) if contact else (line, "")
        yield Contributor(legible(name), address)

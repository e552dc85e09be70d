"""Records as they were: the bank's past, read with git and only when asked."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import groupby
from subprocess import CalledProcessError

from ..loading import (
    Change,
    Commit,
    LoadedBank,
    Repository,
    find_changes,
    find_repository,
    load_front_matter,
    past_folder,
)
from ..records import Record
from .past_reader import PastReader


@dataclass(frozen=True)
class Version:
    """A record as it was."""

    record: Record
    commit: Commit | None
    """Who wrote it and when; None for what is not committed yet."""
    left_on: date | None = None
    """Day of the commit after which the record was another; None where that is not committed yet."""


class History:
    """The past of a bank: texts of that time, read by the kinds and registers of today."""

    def __init__(self, loaded: LoadedBank) -> None:
        self._loaded = loaded
        self._reader = PastReader(loaded)
        self._read: dict[tuple[str, str], Record | None] = {}

    def find_version(self, record: Record, digest: str) -> Version | None:
        """Find the latest version of a record that had a content digest; None where history does not tell.

        Args:
            record: The record of today.
            digest: What an approval or a translation names.
        """
        left_on = None
        touching = self._changes(record, f"index.{record.language}.md", "files/")
        # One commit may touch two folders: the one a record was moved from, and the one it was moved to.
        for _, changes in groupby(touching, key=lambda change: change.commit.hash):
            for change in changes:
                former = self._record_at(change)
                if former and former.digest == digest:
                    return Version(former, change.commit, left_on)
            left_on = change.commit.day
        return None

    def find_levelled(self, record: Record, language: str) -> Version | None:
        """Find the version in which a translation got the `source` it has today; None where history does not tell."""
        if self._repository is None:
            return None
        source = record.translations[language].front.translation.source
        levelled, last = None, None
        for last in self._changes(record, f"index.{language}.md"):
            note = self._note_at(last, language)
            if note is None:
                continue  # moved away, or not to be read
            if note.get("source") != source:
                break
            levelled = last
        else:
            if last and self._repository.is_shallow and not last.commit.parents:
                return None  # what came before is not in this clone
        if levelled is None:
            return Version(record, None)
        former = self._record_at(levelled)
        return Version(former, levelled.commit) if former and language in former.translations else None

    @cached_property
    def _repository(self) -> Repository | None:
        return find_repository(self._loaded.root)

    @cached_property
    def _all_changes(self) -> Mapping[str, tuple[Change, ...]]:
        try:
            return find_changes(self._repository) if self._repository else {}
        except CalledProcessError:
            return {}  # a damaged repository tells nothing

    def _changes(self, record: Record, *beginnings: str) -> Iterator[Change]:
        """Commits that touched some files of a record, the newest first."""
        for change in self._all_changes.get(record.id, ()):
            if any(name.startswith(beginnings) for name in change.names):
                yield change

    def _record_at(self, change: Change) -> Record | None:
        key = (change.commit.hash, change.folder)
        if key not in self._read:
            self._read[key] = self._parse(change)
        return self._read[key]

    def _parse(self, change: Change) -> Record | None:
        assert self._repository is not None
        with past_folder(self._repository, change.commit.hash, change.folder) as folder:
            if folder is None:
                return None
            return self._reader.read(folder)

    def _note_at(self, change: Change, language: str) -> Mapping[str, object] | None:
        """What a translation said of itself; None where it was not there or could not be read."""
        assert self._repository is not None
        data = load_front_matter(self._repository, change, f"index.{language}.md")
        note = data.get("translation", {}) if isinstance(data, dict) else None
        return note if isinstance(note, dict) else None

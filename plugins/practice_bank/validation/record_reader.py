"""Reads the folders of records: each once, in processes beside each other, and only those that changed."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from ..diagnostics import Diagnostic
from ..loading import Folder, FoundFolder, Signature, digest_content, examine_content, load_found, sign_content
from ..records import CollectionEntry
from ..running import QUIET, Cache, Progress, digest_of, map_in_workers
from .collected import CollectionForm, FrontT, WordsT, parse_entry
from .frame import Frame
from .plain_files import check_evidence
from .read_record import ParsedFolder, ReadRecord, SealedRecord, read_titles
from .record_folder import parse_record
from .register import TitlesUnread, build_register
from .watched_registers import Answering, Answers, watch_registers

FEW = 48
"""Records up to which reading them again is quicker than looking for what was kept."""

AnyFolder = Folder | FoundFolder
ReadEntry = tuple[CollectionEntry[FrontT, WordsT] | None, list[Diagnostic]]


class RecordReader:
    """Reads all records of a bank."""

    def __init__(
        self,
        cache: Cache | None = None,
        progress: Progress = QUIET,
        few: int = FEW,
        meanwhile: Callable[[], object] | None = None,
    ) -> None:
        """Make a reader.

        Args:
            cache: Of what was read before.
            progress: Is told how far it is.
            few: Records up to which nothing is kept.
            meanwhile: What this process has to do anyway, while others read.
        """
        self._cache = cache
        self._progress = progress
        self._few = few
        self._meanwhile = meanwhile

    def read(self, folders: Sequence[AnyFolder], frame: Frame) -> tuple[list[ReadRecord], Frame]:
        """Read folders.

        Args:
            folders: Loaded, or only found.
            frame: What they are held against, without the titles of records.

        Returns:
            What was read, in the order of the folders, and the frame with their titles.
        """
        self._progress.start("validate", len(folders))
        cache = self._cache if len(folders) > self._few else None
        read = list(self._read_each(folders, frame, cache))
        named = name_records(frame, read)
        late = [number for number, one in enumerate(read) if one.parsed is None]
        again = self._read_each([folders[number] for number in late], named, cache)
        for number, one in zip(late, again, strict=True):
            read[number] = one
        if cache:
            cache.prune()
        return read, named

    def read_entry(
        self, folder: Folder, frame: Frame, form: CollectionForm[FrontT, WordsT]
    ) -> ReadEntry[FrontT, WordsT]:
        """Read the entry of a collection."""
        return parse_entry(folder, frame, form)

    def _read_each(self, folders: Sequence[AnyFolder], frame: Frame, cache: Cache | None) -> Iterator[ReadRecord]:
        reading = _Reading(frame, cache)
        for one in map_in_workers(reading.read, folders, self._meanwhile):
            read = one.open() if isinstance(one, SealedRecord) else one
            if read.parsed is not None:
                self._progress.advance()
            yield read


@dataclass(frozen=True)
class _Reading:
    """The reading of many folders against one frame."""

    frame: Frame
    cache: Cache | None

    def read(self, folder: AnyFolder) -> ReadRecord | SealedRecord:
        """Read one folder, or give what was kept of it."""
        if self.cache is None or not isinstance(folder, FoundFolder):
            return self._read_again(folder)
        before, digest = examine_content(folder.entry.source)
        name = self._name(folder, digest)
        kept = self.cache.load(name)
        if isinstance(kept, SealedRecord) and (held := self._hold(kept)):
            return held
        read = self._read_again(folder)
        if read.parsed is None:
            return read
        sealed = read.seal()
        # What was written while it was read is not what the name says.
        if self._is_unchanged(folder, before, name):
            self.cache.store(name, sealed)
        return sealed

    def _hold(self, kept: SealedRecord) -> ReadRecord | SealedRecord | None:
        """Give what was kept where it still holds, and where that cannot be told yet, its titles."""
        try:
            return kept if self._answering.is_same(kept.answers) else None
        except TitlesUnread:
            return ReadRecord(kept.id, kept.titles, None)

    def _is_unchanged(self, folder: FoundFolder, before: Signature, name: str) -> bool:
        """Whether nothing was written: what the system says of a folder is known sooner than what lies in it."""
        source = folder.entry.source
        return (bool(before) and sign_content(source) == before) or self._name(folder, digest_content(source)) == name

    def _name(self, folder: FoundFolder, digest: str) -> str:
        return digest_of([self.frame.fingerprint, str(folder.entry.source), folder.path, digest])

    def _read_again(self, folder: AnyFolder) -> ReadRecord:
        loaded, unreadable = load_found(folder) if isinstance(folder, FoundFolder) else (folder, [])
        frame, answers = self._watched
        answers.clear()
        try:
            record, invalid = parse_record(loaded, frame)
        except TitlesUnread:
            return ReadRecord(loaded.id, read_titles(loaded), None)
        parsed = ParsedFolder(record, tuple(unreadable), (*invalid, *check_evidence(loaded)))
        return ReadRecord(loaded.id, read_titles(loaded), parsed, dict(answers))

    @cached_property
    def _answering(self) -> Answering:
        return Answering(self.frame.registers)

    @cached_property
    def _watched(self) -> tuple[Frame, Answers]:
        registers, answers = watch_registers(self.frame.registers)
        return replace(self.frame, registers=registers), answers


def name_records(frame: Frame, read: Iterable[ReadRecord]) -> Frame:
    """Add the titles of records to a frame."""
    records = build_register((one.id, one.titles) for one in read)
    return replace(frame, registers=replace(frame.registers, records=records))

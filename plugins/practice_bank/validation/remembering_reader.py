"""A reader that is asked again and again, and reads only what changed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from ..loading import Folder, FoundFolder, Signature, sign_content
from ..running import QUIET, Cache, Progress
from .collected import CollectionForm, FrontT, WordsT, parse_entry
from .frame import Frame
from .read_record import ReadRecord
from .record_reader import FEW, AnyFolder, ReadEntry, RecordReader
from .register import TitlesUnread
from .watched_registers import Answering, Answers, watch_registers


@dataclass(frozen=True)
class _Remembered:
    """A folder as it was read."""

    signature: Signature
    """As of before it was read; empty where it was so fresh that it says nothing."""
    fingerprint: str
    read: ReadRecord


@dataclass(frozen=True)
class _RememberedEntry:
    """The entry of a collection as it was read."""

    folder: Folder
    fingerprint: str
    answers: Answers
    read: ReadEntry[Any, Any]


class RememberingReader(RecordReader):
    """Reads all records of a bank, and later those whose folders the system says are no longer the same."""

    def __init__(self, cache: Cache | None = None, progress: Progress = QUIET, few: int = FEW) -> None:
        super().__init__(cache, progress, few)
        self._memory: dict[str, _Remembered] = {}
        self._entries: dict[str, _RememberedEntry] = {}

    def read(self, folders: Sequence[AnyFolder], frame: Frame) -> tuple[list[ReadRecord], Frame]:
        """Read folders."""
        found = super().read(folders, frame)
        there = {folder.path for folder in folders}
        self._memory = {path: one for path, one in self._memory.items() if path in there}
        return found

    def read_entry(
        self, folder: Folder, frame: Frame, form: CollectionForm[FrontT, WordsT]
    ) -> ReadEntry[FrontT, WordsT]:
        """Read the entry of a collection, unless its folder is the very one that was read before."""
        known = self._entries.get(folder.path)
        if known and known.folder is folder and known.fingerprint == frame.fingerprint:
            if Answering(frame.registers).is_same(known.answers):
                return known.read
        registers, answers = watch_registers(frame.registers)
        read = parse_entry(folder, replace(frame, registers=registers), form)
        self._entries[folder.path] = _RememberedEntry(folder, frame.fingerprint, answers, read)
        return read

    def _read_each(self, folders: Sequence[AnyFolder], frame: Frame, cache: Cache | None) -> Iterator[ReadRecord]:
        signatures = [sign_content(one.entry.source) if isinstance(one, FoundFolder) else () for one in folders]
        answering = Answering(frame.registers)
        known = [self._recall(folder, one, frame, answering) for folder, one in zip(folders, signatures, strict=True)]
        waiting = [folder for folder, read in zip(folders, known, strict=True) if read is None]
        again = super()._read_each(waiting, frame, cache)
        for folder, signature, read in zip(folders, signatures, known, strict=True):
            if read is None:
                read = next(again)
                if read.parsed:
                    self._memory[folder.path] = _Remembered(signature, frame.fingerprint, read)
            yield read

    def _recall(self, folder: AnyFolder, signature: Signature, frame: Frame, answering: Answering) -> ReadRecord | None:
        one = self._memory.get(folder.path)
        if one is None or not signature or (one.signature, one.fingerprint) != (signature, frame.fingerprint):
            return None
        try:
            return one.read if answering.is_same(one.read.answers) else None
        except TitlesUnread:
            return replace(one.read, parsed=None)

"""A reader that is asked again and again, and reads only what changed."""

import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ..loading import FoundFolder, Signature, sign_content
from ..running import QUIET, Cache, Progress
from .frame import Frame
from .read_record import ReadRecord
from .record_reader import FEW, AnyFolder, RecordReader
from .register import TitlesUnread
from .watched_registers import still_answers

FRESH = 2_000_000_000
"""Nanoseconds after which a further change surely has another time: some disks tell times by two seconds."""


@dataclass(frozen=True)
class _Remembered:
    """A folder as it was read."""

    signature: Signature
    """As of before it was read; empty where it was so fresh that it says nothing."""
    fingerprint: str
    read: ReadRecord


class RememberingReader(RecordReader):
    """Reads all records of a bank, and later those whose folders the system says are no longer the same."""

    def __init__(self, cache: Cache | None = None, progress: Progress = QUIET, few: int = FEW) -> None:
        super().__init__(cache, progress, few)
        self._memory: dict[str, _Remembered] = {}

    def read(self, folders: Sequence[AnyFolder], frame: Frame) -> tuple[list[ReadRecord], Frame]:
        """Read folders."""
        found = super().read(folders, frame)
        there = {folder.path for folder in folders}
        self._memory = {path: one for path, one in self._memory.items() if path in there}
        return found

    def _read_each(self, folders: Sequence[AnyFolder], frame: Frame, cache: Cache | None) -> Iterator[ReadRecord]:
        signatures = [_sign(folder) for folder in folders]
        known = [self._recall(folder, one, frame) for folder, one in zip(folders, signatures, strict=True)]
        waiting = [folder for folder, read in zip(folders, known, strict=True) if read is None]
        again = super()._read_each(waiting, frame, cache)
        for folder, signature, read in zip(folders, signatures, known, strict=True):
            if read is None:
                read = next(again)
                if read.parsed:
                    self._memory[folder.path] = _Remembered(signature, frame.fingerprint, read)
            yield read

    def _recall(self, folder: AnyFolder, signature: Signature, frame: Frame) -> ReadRecord | None:
        one = self._memory.get(folder.path)
        if one is None or not signature or (one.signature, one.fingerprint) != (signature, frame.fingerprint):
            return None
        try:
            return one.read if still_answers(frame.registers, one.read.answers) else None
        except TitlesUnread:
            return replace(one.read, parsed=None)


def _sign(folder: AnyFolder) -> Signature:
    if not isinstance(folder, FoundFolder):
        return ()
    signature = sign_content(folder.entry.source)
    newest = max((max(one[-2:]) for one in signature), default=0)
    return signature if newest < time.time_ns() - FRESH else ()

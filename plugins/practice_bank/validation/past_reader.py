"""Reads folders as they were: by the kinds and registers of today, and as if nothing else were in the bank."""

from dataclasses import replace
from functools import cached_property

from ..loading import Folder, LoadedBank
from ..records import Record
from .bank import parse_frame
from .frame import Frame
from .record_reader import RecordReader
from .register import Register


class PastReader:
    """Reads one folder after the other; what it holds them against is made once."""

    def __init__(self, loaded: LoadedBank) -> None:
        self._loaded = loaded

    def read(self, folder: Folder) -> Record | None:
        """Make a record of a folder; None where it cannot be used."""
        alone = replace(
            self._frame.registers,
            records=Register(None, frozenset({folder.id})),
            link_paths={folder.path: f"record:{folder.id}"},
        )
        read, _ = RecordReader().read((folder,), replace(self._frame, registers=alone))
        return next((one.parsed.record for one in read if one.parsed), None)

    @cached_property
    def _frame(self) -> Frame:
        return parse_frame(replace(self._loaded, records=(), found=(), collections={}))

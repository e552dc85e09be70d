"""Files to documents with the place of every key, nothing swallowed."""

from .bank import EVENTS, PRACTICES, find_event_ids, find_record_ids, find_root, first_language, load_bank
from .documents import load_file
from .loaded import Data, Document, FileOnDisk, Folder, LoadedBank
from .mending import mend

__all__ = [
    "EVENTS",
    "PRACTICES",
    "Data",
    "Document",
    "FileOnDisk",
    "Folder",
    "LoadedBank",
    "find_event_ids",
    "find_record_ids",
    "find_root",
    "first_language",
    "load_bank",
    "load_file",
    "mend",
]

"""Files to documents with the place of every key, nothing swallowed."""

from .bank import find_root, find_work_ids, first_language, load_bank
from .loaded import Data, Document, FileOnDisk, Folder, LoadedBank
from .mending import mend

__all__ = [
    "Data",
    "Document",
    "FileOnDisk",
    "Folder",
    "LoadedBank",
    "find_root",
    "find_work_ids",
    "first_language",
    "load_bank",
    "mend",
]

"""Files to documents with the place of every key, nothing swallowed."""

from .bank import EVENTS, PRACTICES, find_event_ids, find_record_ids, find_root, first_language, load_bank
from .documents import load_file
from .git import Commit, Repository, find_repository
from .loaded import Data, Document, FileOnDisk, Folder, LoadedBank
from .mending import mend
from .setting import set_values
from .versions import Change, find_changes, folder_at, load_front_matter

__all__ = [
    "EVENTS",
    "PRACTICES",
    "Change",
    "Commit",
    "Data",
    "Document",
    "FileOnDisk",
    "Folder",
    "LoadedBank",
    "Repository",
    "find_changes",
    "find_event_ids",
    "find_record_ids",
    "find_repository",
    "find_root",
    "first_language",
    "folder_at",
    "load_bank",
    "load_file",
    "load_front_matter",
    "mend",
    "set_values",
]

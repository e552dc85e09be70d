"""Files to documents with the place of every key, nothing swallowed."""

from .bank import EVENTS, PRACTICES, find_event_ids, find_record_ids, find_root, first_language, load_bank
from .entries import legible
from .git import Repository, find_repository
from .loaded import Data, Document, FileOnDisk, Folder, LoadedBank
from .mending import mend
from .past import past_folder
from .span import Span, load_span

__all__ = [
    "EVENTS",
    "PRACTICES",
    "Data",
    "Document",
    "FileOnDisk",
    "Folder",
    "LoadedBank",
    "Repository",
    "Span",
    "find_event_ids",
    "find_record_ids",
    "find_repository",
    "find_root",
    "first_language",
    "legible",
    "load_bank",
    "load_span",
    "mend",
    "past_folder",
]

"""Files to documents with the place of every key, nothing swallowed."""

from .bank import (
    COLLECTIONS,
    DATED,
    PRACTICES,
    find_collection_ids,
    find_record_ids,
    find_root,
    first_language,
    load_bank,
)
from .documents import load_file, load_page
from .entries import legible
from .git import Commit, Repository, find_repository
from .loaded import Data, Document, FileOnDisk, Folder, LoadedBank, LoadedCalendar
from .mending import mend
from .past import past_folder
from .registers import find_template
from .setting import set_values
from .span import Span, load_span
from .versions import Change, find_changes, load_front_matter

__all__ = [
    "COLLECTIONS",
    "DATED",
    "PRACTICES",
    "Change",
    "Commit",
    "Data",
    "Document",
    "FileOnDisk",
    "Folder",
    "LoadedBank",
    "LoadedCalendar",
    "Repository",
    "Span",
    "find_changes",
    "find_collection_ids",
    "find_record_ids",
    "find_repository",
    "find_root",
    "find_template",
    "first_language",
    "legible",
    "load_bank",
    "load_file",
    "load_front_matter",
    "load_page",
    "load_span",
    "mend",
    "past_folder",
    "set_values",
]

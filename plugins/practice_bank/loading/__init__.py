"""Files to documents with the place of every key, nothing swallowed."""

from .answer_sheets import AnswerLine, AnswerSheet, load_answers
from .area import Area, Spot, find_area
from .bank import (
    COLLECTIONS,
    DATED,
    PRACTICES,
    find_collection_ids,
    find_languages,
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
from .registers import find_survey, find_template
from .setting import set_values
from .site_pages import DOCS, read_name
from .span import Span, load_span
from .tree_change import (
    LINK,
    NOTHING,
    PROGRAM,
    SUBMODULE,
    TreeChange,
    TreeDifference,
    load_tree_difference,
)
from .versions import Change, find_changes, load_front_matter

__all__ = [
    "COLLECTIONS",
    "DATED",
    "DOCS",
    "LINK",
    "NOTHING",
    "PRACTICES",
    "PROGRAM",
    "SUBMODULE",
    "AnswerLine",
    "AnswerSheet",
    "Area",
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
    "Spot",
    "TreeChange",
    "TreeDifference",
    "find_area",
    "find_changes",
    "find_collection_ids",
    "find_languages",
    "find_record_ids",
    "find_repository",
    "find_root",
    "find_survey",
    "find_template",
    "first_language",
    "legible",
    "load_answers",
    "load_bank",
    "load_file",
    "load_front_matter",
    "load_page",
    "load_span",
    "load_tree_difference",
    "mend",
    "past_folder",
    "read_name",
    "set_values",
]

"""Files to documents with the place of every key, nothing swallowed."""

from .answer_sheets import AnswerLine, AnswerSheet, load_answers
from .archive import SIZE_LIMIT as ARCHIVE_LIMIT
from .archive import ZIP_FAULTS, find_frame_fault, is_fit
from .area import Area, Spot, find_area
from .bank import (
    COLLECTIONS,
    DATED,
    PRACTICES,
    digest_bank,
    find_collection_ids,
    find_languages,
    find_record_ids,
    find_root,
    first_language,
    has_many_records,
    load_bank,
)
from .branch import BranchFault, NewBranch, find_branches, find_committed, find_committer, write_branch
from .collection import RECORD_PARTS
from .content import Signature, digest_content, examine_content, sign_content, weigh_content
from .documents import load_file, load_page
from .entries import legible
from .folder import load_found
from .git import Commit, Repository, find_repository
from .laid import load_laid_folder
from .loaded import Data, Document, FileOnDisk, Folder, FoundFolder, LoadedBank, LoadedCalendar
from .memory import LoadMemory
from .mending import mend
from .past import past_folder
from .portable_name import is_portable
from .registers import BANK, MANY, SINGLE, find_survey, find_template, load_defaults
from .setting import set_values
from .site_pages import DOCS, read_name
from .span import Span, load_span
from .submissions import LoadedSubmission, load_submission
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
    "ARCHIVE_LIMIT",
    "BANK",
    "COLLECTIONS",
    "DATED",
    "DOCS",
    "LINK",
    "MANY",
    "NOTHING",
    "PRACTICES",
    "PROGRAM",
    "RECORD_PARTS",
    "SINGLE",
    "SUBMODULE",
    "ZIP_FAULTS",
    "AnswerLine",
    "AnswerSheet",
    "Area",
    "BranchFault",
    "Change",
    "Commit",
    "Data",
    "Document",
    "FileOnDisk",
    "Folder",
    "FoundFolder",
    "LoadMemory",
    "LoadedBank",
    "LoadedCalendar",
    "LoadedSubmission",
    "NewBranch",
    "Repository",
    "Signature",
    "Span",
    "Spot",
    "TreeChange",
    "TreeDifference",
    "digest_bank",
    "digest_content",
    "examine_content",
    "find_area",
    "find_branches",
    "find_changes",
    "find_collection_ids",
    "find_committed",
    "find_committer",
    "find_frame_fault",
    "find_languages",
    "find_record_ids",
    "find_repository",
    "find_root",
    "find_survey",
    "find_template",
    "first_language",
    "has_many_records",
    "is_fit",
    "is_portable",
    "legible",
    "load_answers",
    "load_bank",
    "load_defaults",
    "load_file",
    "load_found",
    "load_front_matter",
    "load_laid_folder",
    "load_page",
    "load_span",
    "load_submission",
    "load_tree_difference",
    "mend",
    "past_folder",
    "read_name",
    "set_values",
    "sign_content",
    "weigh_content",
    "write_branch",
]

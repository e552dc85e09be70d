"""The catalogue as pages of a MkDocs site."""

from .addresses import ERRORS, language_prefix, record_path, template_path, verification_path
from .bank_files import shelve_bank_files
from .build_summary import BuildSummary
from .cards import try_drawing
from .collected_files import is_collected
from .editor import has_editor
from .language_pass import LanguagePass, current_pass, site_languages
from .live_report import show_live_report, write_live_report
from .mkdocs_site import MkDocsSite
from .offline import write_offline
from .pages import SitePage, build_pages, entry_html
from .searched_page import SearchedPage
from .theme import find_hashed, has_fonts, prepare_theme, replace_theme_search

__all__ = [
    "ERRORS",
    "BuildSummary",
    "LanguagePass",
    "MkDocsSite",
    "SearchedPage",
    "SitePage",
    "build_pages",
    "current_pass",
    "entry_html",
    "find_hashed",
    "has_editor",
    "has_fonts",
    "is_collected",
    "language_prefix",
    "prepare_theme",
    "record_path",
    "replace_theme_search",
    "shelve_bank_files",
    "show_live_report",
    "site_languages",
    "template_path",
    "try_drawing",
    "verification_path",
    "write_live_report",
    "write_offline",
]

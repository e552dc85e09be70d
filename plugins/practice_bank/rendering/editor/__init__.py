"""The editor of the bank's texts: a page that runs Sveltia CMS, told what to offer by the bank's own forms."""

from .configuration import build_configuration
from .editor_files import CMS, add_editor, find_strings, has_editor
from .editor_view import EditorView, build_editor_view, write_editor_data

__all__ = [
    "CMS",
    "EditorView",
    "add_editor",
    "build_configuration",
    "build_editor_view",
    "find_strings",
    "has_editor",
    "write_editor_data",
]

"""Manuscripts: Word documents of teachers, read and turned into records. Needs the extra `word`."""

from ..manuscript_template import name_template, plan_templates, write_template
from ..word_package import NotReadable
from .draft import Draft, Maker
from .guessing import KindGuess
from .manuscript import Manuscript, read_manuscript
from .notice import Notice
from .reading import READERS, find_reader, load_reader

__all__ = [
    "READERS",
    "Draft",
    "KindGuess",
    "Maker",
    "Manuscript",
    "NotReadable",
    "Notice",
    "find_reader",
    "load_reader",
    "name_template",
    "plan_templates",
    "read_manuscript",
    "write_template",
]

"""What moves the files of an older bank to today's format: one module a step, each a pure function of texts."""

from .alpha_name import ALPHA_NAME
from .file_endings import FILE_ENDINGS
from .format_mark import FORMAT_MARK
from .repository_key import REPOSITORY_KEY
from .step import Step
from .theme_search import THEME_SEARCH

STEPS = (FILE_ENDINGS, THEME_SEARCH, ALPHA_NAME, REPOSITORY_KEY, FORMAT_MARK)
"""In the order they are taken; each changes only what it recognises, so that taking it twice changes nothing more."""

__all__ = ["STEPS", "Step"]

"""From documents to records, or to findings that say why not."""

from .answers import SheetAnswers, parse_answers
from .bank import parse_bank
from .forms import build_forms
from .history import History, Version
from .json_schemas import json_schemas
from .media import MEDIA_TYPES
from .own_text import render_text
from .record_reader import FEW, RecordReader
from .record_schema import record_schema
from .remembering_reader import RememberingReader
from .scope import Scope, check_scope
from .span_history import SpanHistory, parse_span
from .stored_files import SIZE_ADVISED, SIZE_LIMIT
from .submissions import Shelf, parse_submission

__all__ = [
    "FEW",
    "MEDIA_TYPES",
    "SIZE_ADVISED",
    "SIZE_LIMIT",
    "History",
    "RecordReader",
    "RememberingReader",
    "Scope",
    "SheetAnswers",
    "Shelf",
    "SpanHistory",
    "Version",
    "build_forms",
    "check_scope",
    "json_schemas",
    "parse_answers",
    "parse_bank",
    "parse_span",
    "parse_submission",
    "record_schema",
    "render_text",
]

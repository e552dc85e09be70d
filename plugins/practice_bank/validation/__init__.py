"""From documents to records, or to findings that say why not."""

from .answers import SheetAnswers, parse_answers
from .bank import parse_bank
from .forms import build_forms
from .history import History, Version
from .json_schemas import json_schemas
from .record_schema import record_schema
from .span_history import SpanHistory, parse_span
from .stored_files import SIZE_LIMIT

__all__ = [
    "SIZE_LIMIT",
    "History",
    "SheetAnswers",
    "SpanHistory",
    "Version",
    "build_forms",
    "json_schemas",
    "parse_answers",
    "parse_bank",
    "parse_span",
    "record_schema",
]

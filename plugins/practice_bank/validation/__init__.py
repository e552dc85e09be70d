"""From documents to records, or to findings that say why not."""

from .answers import SheetAnswers, parse_answers
from .bank import parse_bank
from .forms import build_forms
from .history import History, Version
from .json_schemas import json_schemas
from .own_text import render_text
from .record_schema import record_schema
from .scope import Scope, check_scope
from .span_history import SpanHistory, parse_span

__all__ = [
    "History",
    "Scope",
    "SheetAnswers",
    "SpanHistory",
    "Version",
    "build_forms",
    "check_scope",
    "json_schemas",
    "parse_answers",
    "parse_bank",
    "parse_span",
    "record_schema",
    "render_text",
]

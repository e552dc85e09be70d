"""Assessments and decisions by what they say, to be compared between commits."""

import hashlib
import json
from collections.abc import Iterator

from ..loading import Data, Folder
from ..records import Assessment, Decision, Decisions, Statement, View, noun_digest
from .evidence_files import SCORES, parse_each
from .parsing import Parsed, parse_document


def read_statements(folder: Folder) -> View:
    """Read what the evidence files of a folder say; what cannot be used counts by its data."""
    return (*_read_assessments(folder), *_read_decisions(folder))


def _read_assessments(folder: Folder) -> Iterator[Statement]:
    for document in folder.reviews:
        file = document.path.removeprefix(f"{folder.path}/")
        yield _state(file, parse_document(Assessment, document, keep=SCORES))


def _read_decisions(folder: Folder) -> Iterator[Statement]:
    if folder.decisions is None:
        return
    parsed = parse_document(Decisions, folder.decisions)
    file = folder.decisions.path.removeprefix(f"{folder.path}/")
    if isinstance(parsed.data, list):
        yield from (_state(file, one) for one in parse_each(parsed))
    else:
        yield Statement(file, _digest(parsed.data))


def _state(file: str, parsed: Parsed[Assessment] | Parsed[Decision]) -> Statement:
    if parsed.value is None or not parsed.whole:
        return Statement(file, _digest(parsed.data))
    return Statement(file, noun_digest(parsed.value), parsed.value)


def _digest(data: Data) -> str:
    text = json.dumps(data, ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()

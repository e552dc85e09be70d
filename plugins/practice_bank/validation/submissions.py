"""What a teacher sent: is it fit to become a record of this bank?"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from ..diagnostics import Diagnostic, Marks, Place, diagnose
from ..loading import RECORD_PARTS, Data, Document, LoadedSubmission, find_frame_fault, is_fit
from ..records import RESERVED_FIELDS, RESERVED_IDS, SUBMISSION_FORMAT, SUBMISSION_VERSION, Bank, Submission
from .media import is_word_document
from .parsing import parse_document
from .suggestion import suggest_key
from .words import Words, did_you_mean, listed, shortened

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
DIRECTORY_LIMIT = 1024 * 1024
"""Bytes of a Word document's list of contents: some ten thousand pictures."""
_REASONS: Mapping[str, Words] = {
    "status": {
        "kk": "мәртебе сараптамадан шығады",
        "ru": "статус следует из экспертизы",
        "en": "the status follows from the assessment",
    },
    "supersedes": {
        "kk": "басқа жұмыстың орнын басуды орталық шешеді",
        "ru": "заменит ли работа другую, решает центр",
        "en": "the centre decides whether it takes another work's place",
    },
    "redirect_from": {
        "kk": "бұл – басқа жұмыстардың мекенжайлары",
        "ru": "это адреса других работ",
        "en": "these are the addresses of other works",
    },
}
_ELSEWHERE: Words = {
    "kk": "ол пакеттің басқа жерінде айтылған",
    "ru": "это сказано в другом месте пакета",
    "en": "the bundle says it elsewhere",
}

_PART: Words = {
    "kk": "әр жұмыстың ішінде осындай қалта бар",
    "ru": "такая папка есть внутри каждой работы",
    "en": "every record has such a folder inside",
}
_SYSTEM: Words = {
    "kk": "Windows мұндай қалта жасай алмайды",
    "ru": "Windows не может создать такую папку",
    "en": "Windows cannot make such a folder",
}


@dataclass(frozen=True)
class Shelf:
    """Where the work is to stand."""

    bank: Bank
    taken: Mapping[str, str]
    """Folders of all records that there are, readable or not, by id."""
    today: date


def parse_submission(
    loaded: LoadedSubmission, shelf: Shelf, id: str | None = None
) -> tuple[Submission | None, list[Diagnostic]]:
    """Make a submission of a bundle.

    What its record says is judged as any record is, when it is laid into the bank.

    Args:
        loaded: The bundle.
        shelf: Where the work is to stand.
        id: The id to take in place of the one that the sender proposes.

    Returns:
        The submission, None where it cannot be made sense of, and findings.
    """
    document = _with_id(loaded.document, id)
    if version := list(_check_version(document.data, document.marks)):
        return None, version
    parsed = parse_document(Submission, document)
    findings = [*parsed.findings, *_check_manuscript(loaded, document.path)]
    if parsed.value is None or not parsed.whole:
        return None, findings
    findings += _check_place(parsed.value, document.path, shelf)
    findings += _check_front(parsed.value, document.path, shelf.today)
    return parsed.value, findings


def _with_id(document: Document, id: str | None) -> Document:
    is_named = id is not None and isinstance(document.data, dict)
    return replace(document, data={**document.data, "id": id}) if is_named else document


def _check_version(data: Data, marks: Marks) -> Iterator[Diagnostic]:
    if isinstance(data, dict) and (data.get("format"), data.get("version")) != (SUBMISSION_FORMAT, SUBMISSION_VERSION):
        written = shortened(f"{data.get('format')} {data.get('version')}")
        yield diagnose("PB887", marks.of_value("format"), ("format",), value=written, version=SUBMISSION_VERSION)


def _check_manuscript(loaded: LoadedSubmission, path: str) -> Iterator[Diagnostic]:
    content = loaded.manuscript
    if content is not None and (find_frame_fault(content, DIRECTORY_LIMIT) or not is_word_document(content)):
        yield diagnose("PB886", Place(path))


def _check_place(submission: Submission, path: str, shelf: Shelf) -> Iterator[Diagnostic]:
    """Ask whether the bank has such a kind and such a language, and nobody else the id."""
    bank, name = shelf.bank, submission.id
    if submission.language not in bank.settings.languages:
        named = {"language": submission.language, "allowed": listed(bank.settings.languages)}
        yield diagnose("PB401", Place(path), ("language",), None, **named)
    if submission.kind not in bank.kinds:
        meant = did_you_mean(suggest_key(submission.kind, bank.kinds))
        yield diagnose("PB301", Place(path), ("kind",), value=submission.kind, suggestion=meant)
    if name in RESERVED_IDS:
        yield diagnose("PB319", Place(path), ("id",), value=name, better=f"{name}-{shelf.today.year}")
    if reason := _find_system_use(name):
        yield diagnose("PB885", Place(path), ("id",), value=name, path=reason, better=f"{name}-2")
    former = {old: record.folder for record in bank.records.values() for old in record.front.redirect_from}
    if taken := shelf.taken.get(name) or former.get(name):
        yield diagnose("PB885", Place(path), ("id",), value=name, path=taken, better=f"{name}-2")


def _find_system_use(name: str) -> Words | None:
    """Say who besides the bank has a name for itself; None where nobody has."""
    if name in RECORD_PARTS:
        return _PART
    return None if is_fit(name) else _SYSTEM


def _check_front(submission: Submission, path: str, today: date) -> Iterator[Diagnostic]:
    """Find what is not the sender's to say."""
    for key in sorted(RESERVED_FIELDS & submission.front.keys()):
        yield diagnose("PB884", Place(path), ("front", key), key=key, reason=_REASONS.get(key, _ELSEWHERE))
    submitted = str(submission.front.get("submitted", ""))
    if _DAY.fullmatch(submitted) and submitted > today.isoformat():
        yield diagnose("PB888", Place(path), ("front", "submitted"), value=submitted, today=today.isoformat())

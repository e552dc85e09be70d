"""The files `bank.yml` and `review.yml`."""

from collections.abc import Iterator
from zoneinfo import ZoneInfo, available_timezones

from ..diagnostics import Diagnostic, Marks, diagnose
from ..loading import Data, Document
from ..records import BankSettings, ReviewPolicy, Stage, Status
from .absent import walk
from .duplicates import check_items
from .file_names import is_inside
from .labels import NAMES, check_code, check_labels
from .licences import check_licence
from .parsing import Parsed, parse_document
from .references import find_texts
from .suggestion import suggest_key
from .words import did_you_mean, listed

UNNAMED = {"kk": "Тәжірибелер банкі", "ru": "Банк практик", "en": "Bank of practices"}
"""Name of a bank whose `bank.yml` is missing or broken, so that all else can be checked."""
STAGES = (Stage.ASSOCIATION, Stage.COUNCIL, Stage.APPROVAL)
"""Stages a policy may ask for, in their order; a retirement follows no policy."""
PUBLISHABLE = (Status.APPROVED, Status.CHANGED, Status.EXPIRED)


def parse_settings(document: Document | None) -> tuple[BankSettings, list[Diagnostic]]:
    """Make the bank's settings; what is broken or missing takes its default."""
    if document is None:
        return BankSettings(name=UNNAMED), []
    parsed = parse_document(BankSettings, document)
    value = parsed.value or _restore(parsed)
    if isinstance(document.data, dict) and document.data.get("publish") == []:
        # Here an empty list says something: nothing is published.
        value = value.model_copy(update={"publish": []})
    if not is_timezone(value.timezone):
        value = value.model_copy(update={"timezone": BankSettings.model_fields["timezone"].default})
    return value, [*parsed.findings, *check_settings(parsed.data, parsed.marks, value.languages)]


def knows_languages(document: Document | None, findings: list[Diagnostic]) -> bool:
    """Whether the bank's languages are known: not where they are broken, or their file is."""
    if document is None:
        return True
    return document.data is not None and not any(finding.field.startswith("languages") for finding in findings)


def parse_policy(document: Document | None) -> tuple[ReviewPolicy, list[Diagnostic]]:
    """Make the rules of review; what is broken or missing takes its default."""
    if document is None:
        return ReviewPolicy(), []
    parsed = parse_document(ReviewPolicy, document)
    findings = [*parsed.findings, *check_items(parsed.data, parsed.marks, ["stages", "waiver_by"])]
    if parsed.value and parsed.is_sound("stages"):
        findings += _check_stages(parsed.value.stages, parsed.marks)
    return parsed.value or ReviewPolicy(), findings


def _check_stages(stages: list[Stage], marks: Marks) -> Iterator[Diagnostic]:
    """Find stages that do not lead to an approval step by step."""
    in_order = [stage for stage in STAGES if stage in stages]
    if stages[-1] is not Stage.APPROVAL or list(dict.fromkeys(stages)) != in_order:
        yield diagnose("PB242", marks.of_value("stages"), ("stages",), value=", ".join(stages))


def check_settings(data: Data, marks: Marks, languages: list[str]) -> Iterator[Diagnostic]:
    """Check the meaning of `bank.yml`."""
    yield from check_labels(data, marks, tuple(languages), NAMES)
    yield from check_items(data, marks, ["languages", "publish"])
    yield from check_licence(data, marks)
    for path, code in find_texts(data, ("languages", "*")):
        if finding := check_code(code, marks, path, at_key=False):
            yield finding
    for path, zone in find_texts(data, ("timezone",)):
        if not is_timezone(zone):
            meant = did_you_mean(suggest_key(zone, available_timezones()))
            yield diagnose("PB227", marks.of_value(*path), path, value=zone, suggestion=meant)
    yield from _check_publish(data, marks)
    yield from _check_collections(data, marks)


def is_timezone(name: str) -> bool:
    """Whether the time zone data know a zone."""
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        return False
    return True


def _check_publish(data: Data, marks: Marks) -> Iterator[Diagnostic]:
    for path, status in find_texts(data, ("publish", "*")):
        if status in set(Status) and status not in PUBLISHABLE:
            yield diagnose("PB229", marks.of_value(*path), path, value=status, allowed=listed(PUBLISHABLE))


def is_collection(folder: str) -> bool:
    """Whether a folder may hold a collection: only one below `docs/` is read."""
    return is_inside(folder) and folder.startswith("docs/")


def _check_collections(data: Data, marks: Marks) -> Iterator[Diagnostic]:
    for path, folder in walk(data):
        if path[0] == "collections" and len(path) == 2 and isinstance(folder, str) and not is_collection(folder):
            yield diagnose("PB241", marks.of_value(*path), path, folder=folder)


def _restore(parsed: Parsed[BankSettings]) -> BankSettings:
    # Without its name the file still says which languages the bank has.
    known = {code: words for code, words in UNNAMED.items()}
    data = {**parsed.data, "name": known} if isinstance(parsed.data, dict) else {"name": known}
    again = parse_document(BankSettings, Document(parsed.marks.path, data, parsed.marks))
    return again.value or BankSettings(name=UNNAMED)

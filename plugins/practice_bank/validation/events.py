"""From an event's folder to an event."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from ..diagnostics import Diagnostic, FieldPath, Marks, Severity, diagnose
from ..loading import Data, Folder
from ..records import Body, Event, EventEntry, EventTranslation, StoredFile, TranslationState, content_digest
from .addresses import SAFE_SCHEMES, Surroundings, is_elsewhere, read_scheme
from .frame import Frame
from .labels import NAMES, check_code, check_labels
from .markup import RenderedText, render_text
from .originals import find_mentions
from .parsing import Parsed, parse_document
from .record_folder import check_languages, find_roles
from .references import EVENT, TRANSLATION, ReferenceRuling, check_references, find_texts
from .schema_faults import Fault
from .schema_keys import all_keys
from .stored_files import Mention, check_files, check_mentions, store_files
from .suspects import check_field_markup
from .translations import check_lengths, is_stub
from .writing import check_field_letters, check_kazakh, check_letters, check_untranslated

KEYS = all_keys(Event)
UNFILLED = "@current"
"""What authors write until they know the digest."""
ADDRESSES = (("link",), ("registration", "link"), ("report", "recording"))


@dataclass(frozen=True)
class ParsedPage:
    """One text of an event."""

    front: Parsed[Event] | Parsed[EventTranslation]
    text: RenderedText
    mentions: tuple[Mention, ...]


def parse_event(folder: Folder, frame: Frame) -> tuple[EventEntry | None, list[Diagnostic]]:
    """Make an event of its folder.

    Returns:
        The event, None where its original cannot be used, and all findings of all its files.
    """
    files = store_files(folder)
    roles = find_roles(folder, "type")
    findings = [*roles.findings, *check_languages(folder, frame)]
    around = Surroundings(folder.path, {name: file.media_type for name, file in files.items()}, frame.registers)
    original = _parse_original(folder, roles.original, frame, around, files, findings) if roles.original else None
    pages = [original] if original else []
    translations: dict[str, tuple[EventTranslation, Body]] = {}
    for language in roles.translations:
        page = _parse_translation(folder, language, original, frame, around, findings)
        pages += [page] if page else []
        if page and isinstance(page.front.value, EventTranslation) and language in frame.languages:
            translations[language] = (page.front.value, page.text.body)
    used = frozenset[str]().union(*(page.text.used for page in pages))
    findings += check_files(folder, [mention for page in pages for mention in page.mentions], used)
    if original is None or roles.original is None or not isinstance(original.front.value, Event):
        return None, findings
    return _assemble(folder, roles.original, original.front.value, original, translations, files), findings


def _parse_original(
    folder: Folder,
    language: str,
    frame: Frame,
    around: Surroundings,
    files: Mapping[str, StoredFile],
    findings: list[Diagnostic],
) -> ParsedPage:
    front = parse_document(Event, folder.texts[language], ReferenceRuling(EVENT))
    page = _read_page(folder, language, front, around)
    findings += front.findings
    findings += check_references(front.data, front.marks, EVENT, frame.registers)
    findings += check_mentions(page.mentions, files)
    findings += _check_languages_of(front.data, front.marks, frame)
    findings += check_addresses(front.data, front.marks)
    if isinstance(front.value, Event):
        findings += check_times(front.value, front.marks)
    findings += _check_text(page, language, finished=True)
    return page


def _parse_translation(
    folder: Folder,
    language: str,
    original: ParsedPage | None,
    frame: Frame,
    around: Surroundings,
    findings: list[Diagnostic],
) -> ParsedPage | None:
    document = folder.texts[language]
    if is_stub(document):
        findings.append(diagnose("PB403", document.marks.of_value()))
        return None
    front = parse_document(EventTranslation, document, _rule_translation)
    page = _read_page(folder, language, front, around)
    findings += front.findings
    findings += check_title(front)
    findings += check_references(front.data, front.marks, TRANSLATION, frame.registers)
    if original:
        for key in filter(original.front.is_sound, ("programme", "materials")):
            findings += check_lengths(front.data, original.front.data, front.marks, (key,))
        findings += check_untranslated(page.text.source, original.text.source)
    findings += _check_text(page, language, finished=False)
    return page


def check_title(front: Parsed[EventTranslation]) -> Iterator[Diagnostic]:
    """Find a translation that is called complete and has no title."""
    value = front.value
    if value and value.translation.state is TranslationState.COMPLETE and value.title is None:
        yield diagnose("PB406", front.marks.of_key("title"), ("title",), key="title")


def check_times(event: Event, marks: Marks) -> Iterator[Diagnostic]:
    """Find an end before the start, and a registration that closes after the event began."""
    if event.end and _after(event.start, event.end):
        yield diagnose("PB225", marks.of_value("end"), ("end",), start=_write(event.start), end=_write(event.end))
    registration = event.registration
    if (
        registration
        and registration.opens
        and registration.deadline
        and _after(registration.opens, registration.deadline)
    ):
        path: FieldPath = ("registration", "deadline")
        start, end = _write(registration.opens), _write(registration.deadline)
        yield diagnose("PB225", marks.of_value(*path), path, start=start, end=end)


def check_addresses(data: Data, marks: Marks) -> Iterator[Diagnostic]:
    """Find links of front matter that a browser should not follow."""
    for way in ADDRESSES:
        for path, url in find_texts(data, way):
            scheme = read_scheme(url)
            if scheme not in SAFE_SCHEMES or is_elsewhere(url):
                yield diagnose("PB503", marks.of_value(*path), path, url=url)
            elif scheme == "http":
                yield diagnose("PB506", marks.of_value(*path), path, url=url)


def _read_page(
    folder: Folder, language: str, front: Parsed[Event] | Parsed[EventTranslation], around: Surroundings
) -> ParsedPage:
    text = render_text(folder.texts[language], language, around)
    return ParsedPage(front, text, tuple(find_mentions(front.data, front.marks)))


def _check_text(page: ParsedPage, language: str, *, finished: bool) -> Iterator[Diagnostic]:
    yield from check_field_letters(page.front.data, page.front.marks)
    yield from check_field_markup(page.front.data, page.front.marks)
    yield from page.text.findings
    yield from check_letters(page.text.source)
    if language == "kk":
        yield from check_kazakh(page.text.source, finished=finished)


def _check_languages_of(data: Data, marks: Marks, frame: Frame) -> Iterator[Diagnostic]:
    for path, code in find_texts(data, ("languages", "*")):
        if finding := check_code(code, marks, path, at_key=False):
            yield finding
    place = data.get("place") if isinstance(data, dict) else None
    if isinstance(place, dict):
        yield from check_labels({"place": {"name": place.get("name")}}, marks, frame.registers.label_languages, NAMES)


def _rule_translation(fault: Fault) -> Diagnostic | None:
    if fault.kind == "extra_forbidden" and fault.key in KEYS:
        return fault.report("PB223", at_key=True)
    if fault.kind == "digest_format" and fault.subject.value(fault.path) == UNFILLED:
        # Nobody approves an event: until the digest is filled in, its translation only looks older than it may be.
        return fault.report("PB213", severity=Severity.WARNING)
    return ReferenceRuling(TRANSLATION)(fault)


def _after(first: datetime, second: datetime) -> bool:
    """Whether one moment is later than another; a whole day lasts until its end."""
    is_day = (second.hour, second.minute) == (0, 0)
    return first.date() > second.date() if is_day else first > second


def _write(moment: datetime) -> str:
    return moment.strftime("%Y-%m-%dT%H:%M")


def _assemble(
    folder: Folder,
    language: str,
    front: Event,
    page: ParsedPage,
    translations: Mapping[str, tuple[EventTranslation, Body]],
    files: Mapping[str, StoredFile],
) -> EventEntry:
    return EventEntry(
        id=folder.id,
        folder=folder.path,
        language=language,
        front=front,
        body=page.text.body,
        marks=page.front.marks,
        digest=content_digest(front, page.text.body.markdown, {name: file.sha256 for name, file in files.items()}),
        translations=translations,
    )

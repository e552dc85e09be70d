"""The original of a record: the text it was written as."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ..diagnostics import Diagnostic, Marks, Severity, diagnose
from ..loading import Data, Document, Folder
from ..records import RESERVED_IDS, VOCABULARY_FIELDS, Original, StoredFile
from .addresses import Surroundings
from .duplicates import check_items, repeated
from .frame import Form, Frame
from .labels import NAMES, check_labels
from .licences import check_licence
from .markup import RenderedText, render_text
from .media import MEDIA_TYPES
from .parsing import Parsed, Ruling, parse_document
from .personal_data import check_fields, check_text
from .record_schema import own_attribute
from .references import ORIGINAL, ReferenceRuling, check_references, find_texts
from .schema_faults import Fault
from .sections import SectionedText
from .stored_files import Mention, check_mentions
from .suspects import check_field_markup
from .writing import check_field_letters, check_kazakh, check_letters

LISTS = (*VOCABULARY_FIELDS, "grades", "keywords", "related", "redirect_from")
PICTURES = frozenset({"cover", "photos"})
"""Keys whose files are shown."""
UNJUDGED = frozenset({"draft", "status", "related", "redirect_from"})
"""Keys that the content digest does not cover."""
ALWAYS_REQUIRED = frozenset(name for name, field in Original.model_fields.items() if field.is_required())
"""Keys that a record of any kind needs, a draft as well."""


@dataclass(frozen=True)
class ParsedOriginal:
    """An original with what was found in it."""

    language: str
    document: Document
    front: Parsed[Original]
    text: RenderedText
    form: Form | None
    """None where its kind is unknown or broken."""
    mentions: tuple[Mention, ...]
    """Where its front matter names files."""
    findings: tuple[Diagnostic, ...]
    judged: bool
    """Whether all that its digest covers could be read."""

    def names_soundly(self, key: str) -> bool:
        """Whether a key of its front matter could be read."""
        return self.front.is_sound(key)

    @property
    def extra(self) -> Mapping[str, object]:
        """Values of the fields that only its kind has."""
        own = self.form.kind.fields if self.form else []
        values = {field.id: getattr(self.front.value, own_attribute(field.id), None) for field in own}
        return {name: value for name, value in values.items() if value is not None}


def parse_original(folder: Folder, language: str, frame: Frame, files: Mapping[str, StoredFile]) -> ParsedOriginal:
    """Make the original of a record."""
    document = folder.texts[language]
    form = frame.forms.get(_read_kind(document.data))
    references = form.references if form else ORIGINAL
    faults: list[Fault] = []
    front = parse_document(
        form.schema if form else Original,
        document,
        _record_faults(
            faults, ReferenceRuling(references), known_kind=form is not None, is_draft=_is_draft(document.data)
        ),
        fallback=Original,
    )
    around = Surroundings(folder.path, {name: file.media_type for name, file in files.items()}, frame.registers)
    text = render_text(document, language, around, form.headings.get(language) if form else None)
    mentions = tuple(find_mentions(front.data, front.marks))
    findings = (
        *front.findings,
        *check_references(front.data, front.marks, references, frame.registers),
        *_check_front(front.data, front.marks, folder.id, frame),
        *check_named_files(mentions, files),
        *text.findings,
        *_check_text(text, language, form, is_draft=_is_draft(front.data)),
    )
    judged = all(fault.path[0] in UNJUDGED or fault.kind == "extra_forbidden" for fault in faults)
    return ParsedOriginal(language, document, front, text, form, mentions, findings, judged)


def _check_front(data: Data, marks: Marks, record_id: str, frame: Frame) -> Iterator[Diagnostic]:
    """Check what the front matter means."""
    yield from _check_own_id(data, marks, record_id)
    yield from _check_former_ids(data, marks, record_id, frame)
    yield from check_items(data, marks, LISTS)
    yield from _check_repeated(data, marks)
    yield from check_labels(data, marks, frame.registers.label_languages, NAMES)
    yield from check_licence(data, marks)
    yield from _check_consent(data, marks)
    yield from check_cover_alt(data, marks)
    yield from check_field_letters(data, marks)
    yield from check_field_markup(data, marks)
    yield from check_fields(data, marks)


def check_named_files(mentions: tuple[Mention, ...], files: Mapping[str, StoredFile]) -> Iterator[Diagnostic]:
    """Hold the files that front matter names against those that are there; some must be pictures."""
    pictures = [mention for mention in mentions if PICTURES & set(mention[1])]
    yield from check_mentions([mention for mention in mentions if not PICTURES & set(mention[1])], files)
    yield from check_mentions(pictures, files, pictures=True)


def _check_text(text: RenderedText, language: str, form: Form | None, *, is_draft: bool) -> Iterator[Diagnostic]:
    yield from check_letters(text.source)
    yield from check_text(text.source)
    if language == "kk":
        yield from check_kazakh(text.source, finished=True)
    if form and text.is_rendered:
        yield from SectionedText(text.body, text.source, form.kind, language, strict=True, draft=is_draft).check()


def _is_draft(data: Data) -> bool:
    return isinstance(data, dict) and data.get("draft") == "true"


def find_mentions(data: Data, marks: Marks) -> Iterator[Mention]:
    """Where front matter names files."""
    listed = (("attachments",), ("materials",), ("report", "photos"))
    for way in (("cover", "file"), *((*keys, "*", "file") for keys in listed)):
        for path, name in find_texts(data, way):
            yield marks, path, name


def check_cover_alt(data: Data, marks: Marks) -> Iterator[Diagnostic]:
    """Ask whether a picture's description describes it."""
    alts = (*find_texts(data, ("cover", "alt")), *find_texts(data, ("report", "photos", "*", "alt")))
    for path, words in alts:
        ending = words.rpartition(".")[2].lower()
        if ending in MEDIA_TYPES and " " not in words:
            yield diagnose("PB518", marks.of_value(*path), path, value=words)


def _record_faults(faults: list[Fault], ruling: Ruling, *, known_kind: bool, is_draft: bool) -> Ruling:
    def rule(fault: Fault) -> Diagnostic | None:
        faults.append(fault)
        # Of a kind that is unknown or broken nobody can say which keys it has.
        if fault.kind == "extra_forbidden" and len(fault.path) == 1 and not known_kind:
            return None
        if is_draft and fault.kind == "missing" and fault.path[0] not in ALWAYS_REQUIRED:
            # What only the kind asks for may wait until the draft is handed in.
            return fault.report("PB201", at_key=True, severity=Severity.WARNING)
        return ruling(fault)

    return rule


def _read_kind(data: Data) -> str:
    kind = data.get("kind") if isinstance(data, dict) else None
    return kind.strip() if isinstance(kind, str) else ""


def _check_own_id(data: Data, marks: Marks, record_id: str) -> Iterator[Diagnostic]:
    for way in (("related", "*"), ("supersedes",), ("redirect_from", "*")):
        for path, word in find_texts(data, way):
            if word == record_id:
                yield diagnose("PB307", marks.of_value(*path), path, value=word)


def _check_former_ids(data: Data, marks: Marks, record_id: str, frame: Frame) -> Iterator[Diagnostic]:
    for path, word in find_texts(data, ("redirect_from", "*")):
        if word in RESERVED_IDS:
            yield diagnose("PB319", marks.of_value(*path), path, value=word, better=f"{word}-2026")
        elif word != record_id and word in frame.registers.records:
            yield diagnose("PB308", marks.of_value(*path), path, value=word)


def _check_repeated(data: Data, marks: Marks) -> Iterator[Diagnostic]:
    """Find authors and files that are named twice."""
    for way in (("authors", "*", "person"), ("attachments", "*", "file")):
        for path, text in repeated(find_texts(data, way)):
            yield diagnose("PB237", marks.of_value(*path), path, value=text, key=way[0])


def _check_consent(data: Data, marks: Marks) -> Iterator[Diagnostic]:
    if isinstance(data, dict) and data.get("consent", "false") == "false":
        yield diagnose("PB240", marks.of_value("consent"), ("consent",))

"""The translations of a record."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..diagnostics import Diagnostic, FieldPath, Marks, Place, Severity, diagnose
from ..loading import Data, Document, Folder
from ..records import Original, StoredFile, Translation, TranslationFrontMatter, TranslationState
from .addresses import Surroundings
from .duplicates import check_items
from .frame import Frame
from .markup import RenderedText, render_text
from .originals import ParsedOriginal, check_cover_alt, find_mentions
from .parsing import Parsed, parse_document
from .personal_data import check_fields, check_text
from .references import TRANSLATION, ReferenceRuling, check_references, find_texts
from .schema_faults import Fault
from .schema_keys import all_keys
from .sections import SectionedText
from .stored_files import Mention, check_mentions
from .suggestion import suggest_key
from .suspects import check_field_markup
from .words import did_you_mean
from .writing import check_field_letters, check_kazakh, check_letters, check_untranslated

BASE_KEYS = all_keys(Original)
_REFERENCES = ReferenceRuling(TRANSLATION)


@dataclass(frozen=True)
class ParsedTranslation:
    """A translation with what was found in it."""

    value: Translation | None
    """None where it is a stub, or where too much is missing."""
    findings: tuple[Diagnostic, ...]
    mentions: tuple[Mention, ...] = ()
    used: frozenset[str] = frozenset()


def parse_translation(
    folder: Folder,
    language: str,
    original: ParsedOriginal | None,
    frame: Frame,
    files: Mapping[str, StoredFile],
) -> ParsedTranslation:
    """Make one translation of a record.

    Args:
        folder: The record's folder.
        language: Of the translation.
        original: None where the folder has none that could be read.
        frame: What it is held against.
        files: Of the folder.
    """
    document = folder.texts[language]
    if is_stub(document):
        return ParsedTranslation(None, (diagnose("PB403", document.marks.of_value()),))
    ruling = _translation_ruling(original)
    front = parse_document(TranslationFrontMatter, document, ruling)
    around = Surroundings(folder.path, {name: file.media_type for name, file in files.items()}, frame.registers)
    form = original.form if original else None
    text = render_text(document, language, around, form.headings.get(language) if form else None)
    mentions = tuple(find_mentions(front.data, front.marks))
    state = _read_state(front)
    findings = [
        *front.findings,
        *check_references(front.data, front.marks, TRANSLATION, frame.registers),
        *check_items(front.data, front.marks, ["keywords"]),
        *check_cover_alt(front.data, front.marks),
        *(_check_against(front, original, files) if original else check_mentions(mentions, files)),
        *check_field_letters(front.data, front.marks),
        *check_field_markup(front.data, front.marks),
        *check_fields(front.data, front.marks),
        *text.findings,
        *_check_writing(text, language, original, state),
        *check_state(front.data, front.marks, state, text),
    ]
    if form and text.is_rendered and state is not TranslationState.NOT_PLANNED and document.body.strip():
        strict = state is TranslationState.COMPLETE
        findings += SectionedText(text.body, text.source, form.kind, language, strict).check()
    value = Translation(language, front.value, text.body, front.marks) if front.value else None
    return ParsedTranslation(value, tuple(findings), mentions, text.used)


def is_stub(document: Document) -> bool:
    """Whether a translation has neither title nor text: a form editor left it."""
    data = document.data
    if not isinstance(data, dict) or document.body.strip():
        return False
    note = data.get("translation")
    state = note.get("state") if isinstance(note, dict) else None
    title = data.get("title")
    return (title is None or (isinstance(title, str) and not title.strip())) and state != TranslationState.NOT_PLANNED


def check_state(data: Data, marks: Marks, state: TranslationState | None, text: RenderedText) -> Iterator[Diagnostic]:
    """Hold a translation against the state it claims."""
    if not isinstance(data, dict):
        return
    note = data.get("translation")
    written = note if isinstance(note, dict) else {}
    has_text = bool(text.body.markdown.strip())
    if state is TranslationState.NOT_PLANNED:
        if "reason" not in written:
            yield diagnose("PB404", marks.of_value("translation", "state"), ("translation", "reason"))
        if has_text:
            yield diagnose("PB405", text.source.start, ("translation", "state"))
    elif state is TranslationState.COMPLETE:
        yield from _check_complete(data, written, marks)
        if not has_text:
            yield diagnose("PB402", Place(text.source.path, text.source.first_line), ())


def _check_complete(data: dict[str, Data], note: dict[str, Data], marks: Marks) -> Iterator[Diagnostic]:
    for key in ("title", "summary"):
        if key not in data:
            yield diagnose("PB406", marks.of_key(key), (key,), key=key)
    if "source" not in note:
        path: FieldPath = ("translation", "source")
        yield diagnose("PB407", marks.of_key(*path), path)


def _check_writing(
    text: RenderedText, language: str, original: ParsedOriginal | None, state: TranslationState | None
) -> Iterator[Diagnostic]:
    yield from check_letters(text.source)
    yield from check_text(text.source)
    if language == "kk":
        yield from check_kazakh(text.source, finished=state is TranslationState.COMPLETE)
    if original:
        yield from check_untranslated(text.source, original.text.source)


def _check_against(
    front: Parsed[TranslationFrontMatter], original: ParsedOriginal, files: Mapping[str, StoredFile]
) -> Iterator[Diagnostic]:
    """Match what is repeated to what the original has: files by name, indicators by position."""
    for key in ("attachments", "cover"):
        there = [name for _, path, name in original.mentions if path[0] == key]
        # Where the original names a file wrongly, the translation may be the one that is right.
        if original.names_soundly(key) and all(name in files for name in there):
            for path, name in _repeated_files(front.data, key, there):
                meant = suggest_key(name, there) or (there[0] if key == "cover" and there else None)
                yield diagnose("PB408", front.marks.of_value(*path), path, file=name, suggestion=did_you_mean(meant))
    if original.names_soundly("evidence"):
        yield from check_lengths(front.data, original.front.data, front.marks, ("evidence", "indicators"))


def _repeated_files(data: Data, key: str, there: Sequence[str]) -> Iterator[tuple[FieldPath, str]]:
    """Files that a translation names and its original does not."""
    for path, name in find_texts(data, (key, "*", "file") if key == "attachments" else (key, "file")):
        if name not in there:
            yield path, name
    cover = data.get(key) if key == "cover" and isinstance(data, dict) else None
    if isinstance(cover, dict) and not there and "file" not in cover:
        yield (key,), key


def check_lengths(data: Data, original: Data, marks: Marks, path: Sequence[str]) -> Iterator[Diagnostic]:
    """Compare the lengths of two lists whose items belong together by position."""
    mine, theirs = _list_at(data, path), _list_at(original, path)
    if mine is None or not isinstance(original, dict):
        return
    count = len(theirs or ())
    where: FieldPath = tuple(path)
    if len(mine) > count:
        where = (*where, count)
        yield diagnose("PB420", marks.of_value(*where), where, count=count, found=len(mine))
    elif len(mine) < count:
        yield diagnose("PB420", marks.of_value(*where), where, Severity.WARNING, count=count, found=len(mine))


def _list_at(data: Data, path: Sequence[str]) -> list[Data] | None:
    for step in path:
        data = data.get(step) if isinstance(data, dict) else None
    return data if isinstance(data, list) else None


def _read_state(front: Parsed[TranslationFrontMatter]) -> TranslationState | None:
    note = front.data.get("translation") if isinstance(front.data, dict) else None
    written = note.get("state") if isinstance(note, dict) else None
    return TranslationState(written) if isinstance(written, str) and written in set(TranslationState) else None


@dataclass(frozen=True)
class _TranslationRuling:
    """Names schema faults; a key that only the original has is told as such."""

    original_keys: frozenset[str]

    def __call__(self, fault: Fault) -> Diagnostic | None:
        if fault.kind == "extra_forbidden" and fault.key in self.original_keys:
            return fault.report("PB223", at_key=True)
        return _REFERENCES(fault)


def _translation_ruling(original: ParsedOriginal | None) -> _TranslationRuling:
    return _TranslationRuling(original.form.original_keys if original and original.form else BASE_KEYS)
